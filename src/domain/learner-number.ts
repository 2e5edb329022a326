/** The number of a learner, where the teacher hands out numbers, 1 to 99. */
import { plainTyped } from './typed-text.ts'

/** As people write it in a list: `7`, `7.`, `#7`, `No. 7`. */
const numberRe = /^(?:#|no\.?|nr\.?|number)?\s*(\d{1,2})[.)]?$/i

/** @returns undefined where it is none, or 0 */
export function parseLearnerNumber(text: string): number | undefined {
  const number = Number(numberRe.exec(plainTyped(text))?.[1])
  return number > 0 ? number : undefined
}
