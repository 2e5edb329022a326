/** Words of texts, as far as two texts can be compared by them in any language that has spaces. */

/** A text as it is read: without citations, and with the shown words of terms and links. */
export const plainText = (text: string): string =>
  text
    .replace(/\s*\[@[^\]]*\]/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .trim()

/** @returns words and figures of a text in their order, in small letters, thousands without commas */
export const wordsOf = (text: string): string[] =>
  (plainText(text).match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    isFigure(word) ? word.replaceAll(',', '') : word.toLowerCase().replace(/[’']s$/, ''),
  )

/** Whether a word is a number in digits, such as `1,970` or `98.6`. */
export const isFigure = (word: string): boolean => /^\p{N}[\p{N}.,]*$/u.test(word)

/**
 * What two texts are compared by: figures of two digits or more, and words of at least five letters, cut
 * to six, so that “collide” and “collides” are one.
 */
export const contentWordsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => (isFigure(word) ? word.length > 1 : word.length > 4))
      .map((word) => (isFigure(word) ? word : word.slice(0, 6))),
  )

/** Ids of the facts that a text cites, such as `F-BRI-01`. */
export const factsIn = (text: string): string[] => text.match(/F-[A-Z]{3}-\d{2}/g) ?? []
