/** Text as a search compares it, so that spelling that says nothing makes no difference. */

const accentsRe = /[\u0300-\u036f]+/g
/** Letters that no normalisation takes apart. */
const ligaturesRe = /[ßæœøłđ]/g
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}
/** The possessive says nothing about what is meant, and an apostrophe elsewhere is often left out. */
const apostrophesRe = /['’](?:s(?![a-z0-9]))?/g
/** Words, and the ends of lines. The usual letters are named, since a class of all letters takes twice as long. */
const wordsRe = /[a-z]+|[0-9]+|\n|(?:(?![\0-\x7f])[\p{L}\p{M}\p{N}])+/gu

/**
 * In small letters, without accents, forms of one character made the same, and a single space wherever
 * words end or letters meet digits: `PAC-3`, `Pac 3` and `pac3` are all `pac 3`. Lines stay lines, each
 * end between spaces, so that many texts can be folded at once, which is far faster.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(accentsRe, '')
    .toLowerCase()
    // Japanese voicing marks are no accents.
    .normalize('NFC')
    .replace(ligaturesRe, (letter) => ligatures[letter] ?? letter)
    .replace(apostrophesRe, '')
  return (plain.match(wordsRe) ?? []).join(' ')
}

const unspacedRe = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]/

/** Whether a text is of a script without spaces, such as Japanese: then a word may begin anywhere. */
export const isUnspaced = (text: string): boolean => unspacedRe.test(text)
