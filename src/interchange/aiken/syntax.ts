/** Signs of Aiken, for both ways. */

/** A choice: a letter, a point or bracket, its text. */
export const choiceRe = /^([A-Z])[.)]\s+(.*)$/
/** A small letter is one where a choice can be, as some write them. */
export const smallChoiceRe = /^([a-z])[.)]\s+(.*)$/
/** Whatever stands behind it ends a question. */
export const keyRe = /^ANSWER\s*:\s*(.*?)\s*$/i

/** A stem that looks like one of these would be read as it. */
export const looksLikeSign = (line: string): boolean =>
  /^(?:[A-Z][.)](?:\s|$)|ANSWER\s*:)/i.test(line)
