/** What a line of answers looks like, for the questions of one sheet. */
import { writeAnswerLine } from './answer-line.ts'
import type { PaperQuestion, Sheet } from './sheet.ts'

/** @returns made-up answers, right or wrong as it happens */
export const exampleLine = (sheet: Sheet, decimalSign: string): string =>
  writeAnswerLine(sheet, sheet.questions.map(exampleOf), decimalSign)

function exampleOf({ item, letters, boxes }: PaperQuestion, at: number): string {
  const letter = (step: number) => letters[(at + step) % letters.length] ?? ''
  switch (item.type) {
    case 'single':
      return letter(0)
    case 'multiple':
      return [letter(0), letter(1)].toSorted().join('')
    case 'number':
      return '12'
    default:
      return boxes.map((_, box) => letter(box)).join('')
  }
}
