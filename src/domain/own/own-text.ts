/** Texts of own questions: plain, none too long, and all of them to be seen. */
import { longestOwn } from './own-item.ts'
import { expectThat, type OwnItemFault } from './own-problem.ts'
import { fieldOf, isShown, plainLines } from './untrusted.ts'

/** A text that may be missing. */
export function textIn(value: unknown, name: string, longest: number, fault: OwnItemFault): string {
  const found = fieldOf(value, name) ?? ''
  expectThat(typeof found === 'string', fault)
  const text = plainLines(found)
  expectThat(text.length <= longest, fault)
  expectThat(isShown(text), 'characters')
  return text
}

/** A text that every question has. */
export function writtenIn(
  value: unknown,
  name: string,
  longest: number,
  fault: OwnItemFault,
): string {
  const text = textIn(value, name, longest, fault)
  expectThat(text !== '', fault)
  return text
}

/** What is said of an answer, which may be nothing. */
export const feedbackIn = (value: unknown, name = 'feedback') => ({
  text: textIn(fieldOf(value, name), 'text', longestOwn.feedback, 'remark'),
})
