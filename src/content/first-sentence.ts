/** The beginning of a text that can stand alone: for lists, titles and citations. */

/** What ends a sentence: a mark, with what closes after it, before a space and a letter that may begin the next. */
const endRe = /[.?!][”’)]*(?=\s+[“‘(]*[\p{Lu}\p{N}])/gu
/** A letter alone, as in “F. Kennedy” and “22 U.S.C. 2753”, ends no sentence. */
const initialRe = /(?:^|[^\p{L}])\p{Lu}\.$/u

/** @param text plain; all of it where it is one sentence. @returns it with its mark */
export function firstSentence(text: string): string {
  for (const { 0: mark, index } of text.matchAll(endRe)) {
    const sentence = text.slice(0, index + mark.length)
    if (!initialRe.test(sentence)) return sentence
  }
  return text
}
