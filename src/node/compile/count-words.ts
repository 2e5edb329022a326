/** How many words a text has, whatever language it is in: `mid-November` is one. */
export const countWords = (text: string): number =>
  text.split(/\s+/).reduce((sum, part) => sum + wordsIn(part), 0)

/** Scripts that put no space between words. */
const unspacedRe = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordsIn(part: string): number {
  if (!/[\p{L}\p{N}]/u.test(part)) return 0
  if (!unspacedRe.test(part)) return 1
  return [...segmenter.segment(part)].filter(({ isWordLike }) => isWordLike).length
}
