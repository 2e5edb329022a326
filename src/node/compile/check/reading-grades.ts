import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'
import { readingGrade } from '../reading-grade.ts'
import { askedItems } from './bank/asked-items.ts'
import { plainText } from './bank/words.ts'

/** The school grade that everybody in a class of 15-year-olds can read. */
const highest = 9

/** English that a class reads without help: each stem by itself, and the timeline as a whole. */
export function checkReadingGrades(texts: TextFiles, problems: Problems): void {
  for (const { item, place } of askedItems(texts)) {
    const grade = readingGrade(plainText(item.stem))
    if (grade > highest) problems.error(place('stem'), tooHard(grade, highest))
  }
  const { timeline } = texts
  const grade = readingGrade(
    Object.values(timeline.data)
      .map(({ text }) => plainText(text))
      .join(' '),
  )
  if (grade > highest) problems.error({ file: timeline.name }, tooHard(grade, highest))
}

/** What is said of a text above the highest grade that it may have. */
export const tooHard = (grade: number, highest: number): string =>
  `reads at school grade ${grade.toFixed(1)}, and should at ${highest} or below: take shorter words and sentences`
