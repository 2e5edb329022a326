import type { Feedback } from '../item.ts'
import { Unreadable } from './unreadable.ts'

const mediumRe = /<(?:img|svg|audio|video|object|embed|iframe|canvas)\b/i

/** Whether HTML shows more than its text. */
export const showsMore = (html: string): boolean => mediumRe.test(html)

/**
 * A text that nobody can answer without.
 * @param written as it stands in the file
 * @returns its words
 * @throws `Unreadable` where it is a picture that nothing describes
 */
export function described({ text }: Feedback, written: string): string {
  if (text === '' && showsMore(written)) throw new Unreadable('undescribed')
  return text
}
