/** In characters. */
const longest = 40

/** By which a text is known again: its first words on one line. */
export function textStart(text: string): string {
  // Few texts are longer, and none has to be looked through to its end.
  const line = text
    .slice(0, 10 * longest)
    .replace(/\s+/g, ' ')
    .trim()
  const signs = [...line]
  return signs.length <= longest
    ? line
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
