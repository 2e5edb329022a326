/** What HTML raises or lowers, as plain text: `10<sup>3</sup>` is not 103. */

const signs = {
  sup: new Map([...'0123456789+-−=()ni'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at]])),
  sub: new Map([...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at]])),
} as const

export type Raised = keyof typeof signs

export const isRaised = (name: string): name is Raised => Object.hasOwn(signs, name)

const marks = { sup: '^', sub: '_' } as const
const wordRe = /^\p{L}{2,}\.?$/u
const shortRe = /^[\p{L}\p{N}]+$/u

/** In signs of its own where there are such, else behind `^` or `_`. Raised words, as in 19th, are words. */
export function raisedText(name: Raised, text: string): string {
  const said = text.trim()
  const own = [...said].map((sign) => signs[name].get(sign))
  if (own.every((sign) => sign !== undefined)) return own.join('')
  if (name === 'sup' && wordRe.test(said)) return said
  return `${marks[name]}${shortRe.test(said) ? said : `(${said})`}`
}
