/**
 * What must not be divided at the end of a line: names such as `PAC-3`, and a number with its month or unit. Used by
 * the content build for markup, and by views for plain texts; browsers run it too, so nothing here looks behind.
 */

/** Code stays as it is, and so do tags; what is between them is text. */
const partRe = /<code>[\s\S]*?<\/code>|<[^>]*>|[^<]+/g
/** Capitals and digits joined by hyphens. */
const nameRe = /(^|[^\p{L}\d-])(\p{Lu}{1,5}(?:-[\p{Lu}\d]{1,4})+)(?![\p{L}\d-])/gu
/** The space after a number below a thousand, or after the end of a longer one with commas: a year stands alone. */
const spaceRe = /(^|[^\p{L}\d-])(\d{1,3}) (?=\p{L}{3})/gu

/**
 * Keeps each together by the style of a name and a no-break space. A hyphen that does not break would hide the
 * name from whoever looks for it on a page.
 */
export const keepTogether = (markup: string): string =>
  markup.replace(partRe, (part) =>
    part.startsWith('<') ? part : keepNumbers(part).replace(nameRe, '$1<span class="nb">$2</span>'),
  )

/** Of a text without names, such as a date. */
export const keepNumbers = (text: string): string => text.replace(spaceRe, '$1$2\u00a0')
