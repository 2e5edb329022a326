/** Plain versions: short, and never saying more than the full ones. */
import type { Library, PlainVersion } from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'

/** In words of the body, titles of sections included. */
const lengths = { least: 150, most: 350 }

/** @param library of the language of the texts */
export function checkPlainVersions(library: Library, texts: TextFiles, problems: Problems): void {
  for (const { slug, file: full, plain: file } of texts.explainers) {
    const explainer = library.explainers.find((each) => each.slug === slug)
    if (!file || !explainer?.plain) continue
    for (const fact of explainer.plain.notes.filter((id) => !explainer.notes.includes(id))) {
      const line =
        file.bodyOffset + 1 + file.body.split('\n').findIndex((each) => each.includes(fact))
      problems.error({ file: file.name, line }, `cites ${fact}, which ${full.name} does not`)
    }
    // How long a text is depends on its language.
    if (library.language === 'en') checkLength(explainer.plain, file.name, problems)
  }
}

function checkLength(plain: PlainVersion, file: string, problems: Problems): void {
  const words = textOf(plain).split(/\s+/).filter(Boolean).length
  if (words < lengths.least || words > lengths.most) {
    const message = `has ${words} words: a plain version has ${lengths.least} to ${lengths.most}`
    problems.error({ file }, message)
  }
}

/** What is read of the body: not the numbers of its notes. */
const textOf = ({ opening, sections }: PlainVersion): string =>
  [opening, ...sections.flatMap(({ heading, html }) => [heading, html])]
    .map((html) => plainText(html.replace(/<sup class="cite">.*?<\/sup>/g, '')))
    .join('\n')
