/** Text as people type and paste it, made plain before it is read as a code, a name, a number or an address. */

const unseenRe = /\p{Cf}/gu

/**
 * Letters and digits in their usual widths, without the characters that nobody sees: marks of direction, soft
 * hyphens, joiners, a byte order mark. Messengers and editors leave them behind where text is copied.
 */
export const plainTyped = (text: string): string =>
  text.normalize('NFKC').replace(unseenRe, '').trim()

/** Hyphens as people type them; the hyphen key of a Japanese keyboard gives a long vowel mark. */
export const dashes = '\\p{Dash}ー'

/** Where quoted-printable breaks a line, and what marks the next one as quoted. */
const softBreakRe = /=[^\S\n]*\n[> ]*/g
const escapeRe = /%(?:25)*([2-7][0-9a-f])/gi
/** Proofpoint writes `_` for a slash and `-2D` for a hyphen. */
const proofpointRe = /(?<=\/\/urldefense\.proofpoint\.com\/v2\/url\?u=)[^&]+/g
const proofpointEscapeRe = /-([2-7][0-9A-F])/g

const characterOf = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16))

/**
 * Plain text in which addresses stand as they were before mail programs and scanners of mail passed them on:
 * without the encoding of an address inside another one (more than once where it was passed on again).
 */
export const unwrapped = (text: string): string =>
  plainTyped(text)
    .replace(softBreakRe, '')
    .replace(proofpointRe, (address) =>
      address.replaceAll('_', '/').replace(proofpointEscapeRe, characterOf),
    )
    .replace(escapeRe, characterOf)
