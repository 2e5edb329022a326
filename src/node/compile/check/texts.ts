/** What holds for texts whatever they are about: marks that would be shown, and quotes that were not meant. */
import type { Problems } from '../problems.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import type { TextFiles } from '../read/files.ts'

/** Fields that name something; a sentence of a question or a claim may well be a quotation. */
const nameRe = /^(title|summary|name|tagline|description|term)$/

export function checkTexts(texts: TextFiles, problems: Problems): void {
  for (const file of [texts.ui, texts.site]) reportMarks(file, problems)
  const plain = texts.explainers.flatMap((explainer) => explainer.plain ?? [])
  const named = [...[...texts.explainers, ...texts.quizzes].map(({ file }) => file), ...plain]
  const { site, home, about, lesson, lessonNotes, glossary, charts } = texts
  for (const file of [...named, site, home, about, lesson, lessonNotes, glossary, charts]) {
    warnOfCurlyQuotes(file, problems)
  }
}

/** These texts are shown as they are, and so would be a citation or a term in them. */
function reportMarks(file: ContentFile<unknown>, problems: Problems): void {
  for (const { path, text } of textsIn(file.data)) {
    const [mark] = /\[\s*@[^\]]*\]?|\[\[[^\]]*\]{0,2}/.exec(text) ?? []
    if (mark) {
      const message = `has ${mark}, which readers would see: there is no room here for citations and terms`
      problems.error(file.place(path), message)
    }
  }
}

function warnOfCurlyQuotes(file: ContentFile<unknown>, problems: Problems): void {
  for (const { path, text } of textsIn(file.data)) {
    if (nameRe.test(String(path.at(-1))) && /^[“‘„][^“‘„]*[”’“]$/.test(text)) {
      const message = 'is shown with its curly quotes: leave them out if they only mark the text'
      problems.warn(file.place(path), message)
    }
  }
}

function textsIn(data: unknown, path: FieldPath = []): { path: FieldPath; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }]
  if (Array.isArray(data)) return data.flatMap((each, index) => textsIn(each, [...path, index]))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, each]) => textsIn(each, [...path, key]))
}
