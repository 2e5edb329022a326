/** A number as people type it, with what stands around it. */
import { plainTyped } from './typed-text.ts'
import { isSameUnit } from './unit.ts'

const digitRe = /\p{Nd}/gu
const oneDigitRe = /^\p{Nd}$/u
/** Decimal signs of Arabic, and a point that was written high. */
const otherSignRe = /(?<=\d)[\u066b·](?=\d)/g
const aroundRe = /^["'“”‘’«»([]+|["'“”‘’«»)\]]+$/g
const aboutRe =
  /^(?:(?:about|around|roughly|approximately|approx|circa|nearly|almost|ca|c)\b\.?|[~≈∼])\s*/i
const beforeRe = /^([^\d.,+\u2212-]+)(.*)$/su
const numberRe = /^([-+\u2212]?[\d.,'’\u0020]*\d)[.,]?(e[-+]?\d{1,2}(?![\p{L}\d]))?\s*(.*)$/isu

/** A text as a number and what stands after it. */
interface TypedNumber {
  number: string
  /** Empty where it is nothing, or the unit. */
  rest: string
}

/**
 * Takes a number out of what stands around it: quotes, “about”, the unit of the question on either side.
 * @param decimalSign of the page
 */
export function takeNumber(text: string, unit: string, decimalSign: string): TypedNumber {
  const typed = plainTyped(text)
    .replace(digitRe, latinDigit)
    .replace(otherSignRe, decimalSign)
    .replaceAll('\u066c', decimalSign === ',' ? '.' : ',')
    .replace(aroundRe, '')
    .replace(aboutRe, '')
  const [, before = '', behind = ''] = beforeRe.exec(typed) ?? []
  const bare = before && isSameUnit(before, unit) ? behind : typed
  const [, number, exponent = '', after = ''] = numberRe.exec(bare) ?? []
  if (number === undefined) return { number: bare, rest: '' }
  const isUnit = after === '.' || isSameUnit(after, unit)
  const sign = number.replace(/^\u2212/, '-').replace(/^\+/, '')
  return { number: sign + exponent, rest: isUnit ? '' : after }
}

/** Ten digits follow each other, from a code that ends with 0 or 6. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const place = code % 16
  const startsAtZero = oneDigitRe.test(String.fromCodePoint(code - place))
  return String(startsAtZero ? place : place - 6)
}
