/** Text as people type and paste it, made plain before it is read as a code, a name, a number or an address. */

/**
 * Letters and digits in their usual widths, without the characters that nobody sees: marks of direction, soft
 * hyphens, joiners, a byte order mark. Messengers and editors leave them behind where text is copied.
 */
export const plainTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()

/** Hyphens as people type them; the hyphen key of a Japanese keyboard gives a long vowel mark. */
export const dashes = '\\p{Dash}ー'
