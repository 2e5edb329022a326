/** Numbers as people write them. */
import { type Response, responseRe } from './item.ts'
import { plainTyped } from './typed-text.ts'

/** How a page writes numbers, and in what it asks for them. */
export interface NumberWriting {
  /** Before decimals: `.` or `,`. The other one separates groups of three digits. */
  decimalSign: string
  /** As the question names it, such as `interceptors` or `per cent`; empty where it has none. */
  unit: string
}

/**
 * `notNumber`: it is none, or none that a response can hold. `ambiguous`: it reads two ways, as `13.773` does,
 * which is nearly fourteen in one country and over thirteen thousand in another.
 */
type NumberProblem = 'notNumber' | 'ambiguous'

/** More characters than any answer needs. */
const longest = 30

/** Reads a number as people write it: `13,773`, `13 773`, `13773.0`, `1.3e4`, `48.2 %`. */
export function readNumber(
  text: string,
  { decimalSign, unit }: NumberWriting,
): { response: Response } | { reason: NumberProblem } {
  // Before any pattern: some of them take long over thousands of digits.
  if (text.length > longest + unit.length) return { reason: 'notNumber' }
  const typed = withoutUnit(plainTyped(text), unit)
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '')
  if (typed.length > longest) return { reason: 'notNumber' }
  if (isAmbiguous(typed, decimalSign)) return { reason: 'ambiguous' }
  const plain = ungroup(typed, decimalSign)
  const isNumber = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain)
  const response = isNumber ? decimalOf(Number(plain)) : undefined
  return response === undefined ? { reason: 'notNumber' } : { response }
}

const percentRe = /^(?:%|per\s?cent)$/i

/** Without the unit of the question, and a full stop, where they stand after the number. */
function withoutUnit(text: string, unit: string): string {
  const [, number, rest = ''] = /^(.*?\d[.,]?)\s*([^\d.,]*)\.?$/su.exec(text) ?? []
  if (number === undefined) return text
  const wanted = unit.trim().toLowerCase()
  const given = rest.trim().toLowerCase()
  const isUnit = given === '' || (wanted !== '' && isSameUnit(given, wanted))
  return isUnit ? number.replace(/[.,]$/, '') : text
}

const isSameUnit = (given: string, wanted: string): boolean =>
  given === wanted || (percentRe.test(given) && percentRe.test(wanted))

/** One decimal sign of the page with three digits after it, as others write thousands. */
const isAmbiguous = (text: string, decimalSign: string): boolean =>
  decimalSign === ',' ? /^-?[1-9]\d{0,2},\d{3}$/.test(text) : /^-?[1-9]\d{0,2}\.\d{3}$/.test(text)

/** Groups of three digits, separated by one and the same sign, by the sign before decimals. */
const groupedRe: Readonly<Record<string, RegExp>> = {
  '.': /^(-?[1-9]\d{0,2})([,'\u2019\u0020])\d{3}(?:\2\d{3})*(?=\.|$)/,
  ',': /^(-?[1-9]\d{0,2})([.'\u2019\u0020])\d{3}(?:\2\d{3})*(?=,|$)/,
}

/** Removes the separators of groups; a comma that separates none is a decimal comma. */
function ungroup(text: string, decimalSign: string): string {
  const separator = groupedRe[decimalSign]?.exec(text)?.[2]
  const plain = separator ? text.replaceAll(separator, '') : text
  return plain.replace(/^(-?\d*),(\d+)$/, '$1.$2')
}

/** The shortest plain decimal, within the length of a response; undefined where there is none. */
function decimalOf(value: number): Response | undefined {
  if (!Number.isFinite(value)) return undefined
  const text = String(Number(value.toFixed(4)))
  return responseRe.test(text) && !text.includes('e') ? text : undefined
}
