import type { Site } from '../content/site.ts'
import { partsPerPoint, toldScore } from '../domain/scoring.ts'

/**
 * Points as people say them, in halves: “8½”, “½”, “12”. The exact sum is for sheets and records.
 * @param parts earned, in parts of a point
 * @param most that could be earned, in parts
 */
export function writePoints(site: Pick<Site, 'number'>, parts: number, most: number): string {
  const told = toldScore(parts, most)
  const whole = Math.floor(told / partsPerPoint)
  if (told % partsPerPoint === 0) return site.number(whole)
  return whole === 0 ? '½' : `${site.number(whole)}½`
}

/** Characters for fractions, by the parts of a point that they are. */
const fractions = new Map(
  Array.from('½⅓⅔¼¾⅕⅖⅗⅘⅙⅚', (fraction) => {
    const [numerator, denominator] = fraction.normalize('NFKD').split('\u2044').map(Number)
    return [((numerator ?? 0) * partsPerPoint) / (denominator ?? 1), fraction]
  }),
)

/**
 * What was earned, exactly, so that a row adds up: “1”, “0”, “⅔”, “7¾”, or “7/10” and “3 + 7/10” where there is no
 * character for it.
 * @param parts of a point
 */
export function writeFraction(parts: number): string {
  const rest = parts % partsPerPoint
  const whole = (parts - rest) / partsPerPoint
  if (rest === 0) return String(whole)
  const fraction = fractions.get(rest)
  if (fraction) return whole > 0 ? `${whole}${fraction}` : fraction
  const common = greatestCommonDivisor(rest, partsPerPoint)
  return `${whole > 0 ? `${whole} + ` : ''}${rest / common}/${partsPerPoint / common}`
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)
