/** Numbers as programs of every language read them: digits and a point, without an exponent. */

/** @param places after the point, at most */
export function decimal(value: number, places = 10): string {
  const text = value.toFixed(places)
  // From 1e21 on that has an exponent.
  const plain = text.includes('e') ? BigInt(value).toString() : text
  return plain.includes('.') ? plain.replace(/\.?0+$/, '').replace(/^-0$/, '0') : plain
}

const decimalRe = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i

/** @returns undefined for what is no number */
export function readDecimal(text: string): number | undefined {
  const plain = text.trim()
  return decimalRe.test(plain) ? Number(plain) : undefined
}

/** A share of all in hundredths of it, as precisely as programs compare it. */
export const percent = (share: number): string => decimal(share * 100, 5)
