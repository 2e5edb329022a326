/** Signs of Aiken, for both ways. */

/** A choice: a letter, a point or bracket, its text. */
export const choiceRe = /^([A-Z])[.)]\s+(.*)$/
export const keyRe = /^ANSWER\s*:\s*([A-Z])\s*$/i

/** A stem that looks like one of these would be read as it. */
export const looksLikeSign = (line: string): boolean =>
  /^(?:[A-Z][.)](?:\s|$)|ANSWER\s*:)/i.test(line)
