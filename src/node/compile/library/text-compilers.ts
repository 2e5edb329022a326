import type { CitedText, Html } from '../../../content/library.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import { compileInline } from './markdown.ts'
import { GatheredCitations, type ReferenceTargets } from './references.ts'

/** Compiles a text that has no room for citations. */
type CompileHtml = (file: ContentFile<unknown>, path: FieldPath, value: string) => Html
/** Compiles a text that must cite. */
type CompileCited = (file: ContentFile<unknown>, path: FieldPath, value: string) => CitedText

export type TextCompilers = ReturnType<typeof textCompilers>

/** The ways in which a text field is compiled, all marking a text that is not in `language`. */
export function textCompilers(language: string, known: ReferenceTargets) {
  const cited = (
    file: ContentFile<unknown>,
    path: FieldPath,
    value: string,
    references = new GatheredCitations(known),
  ): CitedText => {
    const before = references.citations.length
    const html = compileInline(value, references, file.place(path))
    const written = file.languageOf(path)
    return {
      html: written === language ? html : `<span lang="${written}">${html}</span>`,
      facts: [...new Set(references.citations.slice(before))],
    }
  }
  /** Text that must cite. */
  const statement: CompileCited = (file, path, value) => {
    const compiled = cited(file, path, value)
    if (compiled.facts.length === 0) {
      known.problems.error(file.place(path), 'states something without citing a fact: add [@F-…]')
    }
    return compiled
  }
  /** Text that does not cite. */
  const html: CompileHtml = (file, path, value) => {
    const compiled = cited(file, path, value)
    if (compiled.facts.length > 0) {
      known.problems.error(file.place(path), 'has no room for a citation: move it to another field')
    }
    return compiled.html
  }
  return { language, html, cited, statement }
}
