/** What Lighthouse says of a page on a phone, by its own simulation of one. */
import { type Category, categories, run } from './run.ts'

export interface Look {
  /** 0 to 100; only of the categories asked for. */
  scores: Partial<Record<Category, number>>
  /** Largest contentful paint, in seconds. */
  paint: number
  /** Cumulative layout shift. */
  shift: number
  /** Milliseconds for which long tasks kept the page from answering. */
  blocked: number
  /** Of the audits that cost points. */
  missed: readonly string[]
}

export interface Visit {
  /** At which the browser can be told what to do. */
  port: number
  /** Search engines may list it. */
  isListed: boolean
  /** How many times slower than this machine the phone is. */
  slowdown: number
}

export async function lookAt(address: string, { port, isListed, slowdown }: Visit): Promise<Look> {
  const onlyCategories = categories.filter((one) => isListed || one !== 'seo')
  const { audits, categories: found } = await run(address, { port, onlyCategories, slowdown })
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const weighty = onlyCategories.flatMap((one) => found[one]?.auditRefs ?? [])
  return {
    scores: Object.fromEntries(
      onlyCategories.map((one) => [one, Math.round((found[one]?.score ?? 0) * 100)]),
    ),
    paint: value('largest-contentful-paint') / 1000,
    shift: value('cumulative-layout-shift'),
    blocked: value('total-blocking-time'),
    missed: weighty
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  }
}

/** The goals: 100 in each category, painted within a second, nothing moves, nothing blocks. */
export const isAsAimed = ({ scores, paint, shift, blocked }: Look): boolean =>
  Object.values(scores).every((score) => score === 100) &&
  paint <= 1 &&
  shift === 0 &&
  blocked === 0

/** Of two looks at a page the better: by its scores, then by how soon it was painted. */
export function betterOf(one: Look, other: Look): Look {
  const scored = ({ scores }: Look) => Object.values(scores).reduce((sum, score) => sum + score, 0)
  const difference = scored(one) - scored(other)
  return difference > 0 || (difference === 0 && one.paint < other.paint) ? one : other
}
