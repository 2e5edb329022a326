/** Plain versions: short, and never saying more than the full ones. */
import type { Library, PlainVersion } from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import { countWords } from '../count-words.ts'
import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'
import { readingGrade } from '../reading-grade.ts'
import { tooHard } from './reading-grades.ts'

/** In words of the body, titles of sections included. */
const lengths = { least: 150, most: 350 }
/** The school grade of readers of eleven or twelve. */
const highestGrade = 6.5

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
    // Both depend on the language of a text.
    if (library.language === 'en') checkEnglish(explainer.plain, file.name, problems)
  }
}

function checkEnglish({ opening, sections }: PlainVersion, file: string, problems: Problems): void {
  const paragraphs = [opening, ...sections.map(({ html }) => html)].map(plainText)
  const headings = sections.map(({ heading }) => plainText(heading))
  const words = countWords([...headings, ...paragraphs].join('\n'))
  if (words < lengths.least || words > lengths.most) {
    const message = `has ${words} words: a plain version has ${lengths.least} to ${lengths.most}`
    problems.error({ file }, message)
  }
  const grade = readingGrade(paragraphs.join('\n'))
  if (grade > highestGrade) problems.error({ file }, tooHard(grade, highestGrade))
}
