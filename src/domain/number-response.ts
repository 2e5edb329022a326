/** Numbers as people write them. */
import { type Response, responseRe } from './item.ts'
import { takeNumber } from './typed-number.ts'

/** How a page writes numbers, and in what it asks for them. */
export interface NumberWriting {
  /** Before decimals: `.` or `,`. The other one separates groups of three digits. */
  decimalSign: string
  /** As the question names it, such as `interceptors` or `per cent`; empty where it has none. */
  unit: string
}

/**
 * `notNumber`: it is none, or none that a response can hold. `ambiguous`: it reads two ways, as `13.773` does,
 * which is nearly fourteen in one country and over thirteen thousand in another. `afterNumber`: words stand after
 * it that are not the unit of the question.
 */
export type NumberProblem = 'notNumber' | 'ambiguous' | 'afterNumber'

/** More characters than any answer needs. */
const longest = 30

const numberRe = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i
const wordsRe = /^[^\d.,'’]*[\p{L}%°€$£¥][^\d]*$/u

/** Reads a number as people write it: `13,773`, `13 773`, `13773.0`, `1.3e4`, `48.2 %`, `about 30`. */
export function readNumber(
  text: string,
  { decimalSign, unit }: NumberWriting,
): { response: Response } | { reason: NumberProblem } {
  // Before any pattern: some of them take long over thousands of digits.
  if (text.length > longest + unit.length) return { reason: 'notNumber' }
  const { number, rest } = takeNumber(text, unit, decimalSign)
  if (number.length > longest) return { reason: 'notNumber' }
  if (rest) return { reason: wordsRe.test(rest) ? 'afterNumber' : 'notNumber' }
  if (isAmbiguous(number, decimalSign)) return { reason: 'ambiguous' }
  const plain = ungroup(number, decimalSign)
  const response = numberRe.test(plain) ? decimalOf(Number(plain)) : undefined
  return response === undefined ? { reason: 'notNumber' } : { response }
}

/**
 * One decimal sign of the page with three digits after it, as others write thousands; or one sign of thousands
 * with two, which is a slip of the finger or the decimals of others.
 */
const ambiguousRe: Readonly<Record<string, RegExp>> = {
  '.': /^-?[1-9]\d*(?:(?<=^-?\d{1,3})\.\d{3}|,\d\d)$/,
  ',': /^-?[1-9]\d*(?:(?<=^-?\d{1,3}),\d{3}|\.\d\d)$/,
}

const isAmbiguous = (text: string, decimalSign: string): boolean =>
  ambiguousRe[decimalSign]?.test(text) ?? false

/** Groups of three digits, separated by one and the same sign, by the sign before decimals. */
const groupedRe: Readonly<Record<string, RegExp>> = {
  '.': /^(-?[1-9]\d{0,2})([,'\u2019\u0020])\d{3}(?:\2\d{3})*(?=\.|$)/,
  ',': /^(-?[1-9]\d{0,2})([.'\u2019\u0020])\d{3}(?:\2\d{3})*(?=,|$)/,
}
/** Of two signs the last one stands before decimals, whatever the page writes: `1.970,00`. */
const twoSignsRe = /^-?[1-9]\d{0,2}([.,'\u2019\u0020])\d{3}(?:\1\d{3})*(?!\1)[.,](?:\d\d?|\d{4,})$/

/** Removes the separators of groups; a comma that separates none is a decimal comma. */
function ungroup(text: string, decimalSign: string): string {
  const separator = twoSignsRe.exec(text)?.[1] ?? groupedRe[decimalSign]?.exec(text)?.[2]
  const plain = separator ? text.replaceAll(separator, '') : text
  return plain.replace(/^(-?\d*),(\d+)$/, '$1.$2')
}

/** The shortest plain decimal, within the length of a response; undefined where there is none. */
export function decimalOf(value: number): Response | undefined {
  if (!Number.isFinite(value)) return undefined
  const text = String(Number(value.toFixed(4)))
  return responseRe.test(text) && !text.includes('e') ? text : undefined
}
