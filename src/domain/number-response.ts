/** Numbers as people write them. */
import { type Response, responseRe } from './item.ts'

/**
 * Reads a number as people write it: `13,773`, `13 773`, `13773.0`, `1.3e4`.
 * @returns undefined where there is none, or none that a response can hold
 */
export function readNumber(text: string): Response | undefined {
  const plain = ungroup(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^\u2212/, '-')
      .replace(/^\+/, ''),
  )
  const isNumber = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain)
  return isNumber ? decimalOf(Number(plain)) : undefined
}

/** Groups of three digits, separated by one and the same comma, apostrophe or space. */
const groupedRe = /^(-?[1-9]\d{0,2})([,'\u2019\u0020\u00a0\u202f\u2009])\d{3}(?:\2\d{3})*(?=\.|$)/

/** Removes the separators of groups; a comma that separates none is a decimal comma. */
function ungroup(text: string): string {
  const separator = groupedRe.exec(text)?.[2]
  return separator ? text.replaceAll(separator, '') : text.replace(/^(-?\d*),(\d+)$/, '$1.$2')
}

/** The shortest plain decimal, within the length of a response; undefined where there is none. */
function decimalOf(value: number): Response | undefined {
  if (!Number.isFinite(value)) return undefined
  const text = String(Number(value.toFixed(4)))
  return responseRe.test(text) && !text.includes('e') ? text : undefined
}
