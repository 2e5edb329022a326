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
