/** Values that anybody may have sent, taken for nothing but what they are. */

/** An own field of an object; undefined where there is none, or no object. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

/**
 * Nothing that shows nothing or turns the text around it: control characters, line separators, parts of characters,
 * what Unicode leaves to private use (our own markup has marks there), and the signs that set a direction.
 */
const unshownRe =
  /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** A text with the line breaks of one system, and without space around it. */
export const plainLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()

/** Whether all of it can be seen. */
export const isShown = (text: string): boolean => !unshownRe.test(text.replaceAll('\n', ''))
