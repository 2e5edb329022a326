import type { OrderItem, Response } from './item.ts'

/** A choice of an order that stood in a wrong place. Places from 0. */
export interface Misplaced {
  id: string
  /** How many put it in a wrong place. */
  count: number
  /** The wrong place where it was put most. */
  given: number
  key: number
}

/**
 * The choice that was furthest from its place, summed over all who answered: who moves one choice to
 * the front moves each of the others by one, and the one that was moved counts most.
 * @param responses response → how often it was given
 * @returns undefined where nobody was wrong
 */
export function mostMisplaced(
  { key }: OrderItem,
  responses: Readonly<Record<Response, number>>,
): Misplaced | undefined {
  const given = Object.entries(responses).filter(([response]) => response.length === key.length)
  let most: Misplaced | undefined
  let furthest = 0
  for (const [place, id] of key.entries()) {
    const counts = key.map(() => 0)
    for (const [response, count] of given) {
      const at = response.indexOf(id)
      counts[at] = (counts[at] ?? 0) + count
    }
    const distance = counts.reduce((sum, count, at) => sum + count * Math.abs(at - place), 0)
    if (distance <= furthest) continue
    furthest = distance
    const wrong = counts.map((count, at) => (at === place ? 0 : count))
    const count = wrong.reduce((sum, each) => sum + each, 0)
    most = { id, count, given: wrong.indexOf(Math.max(...wrong)), key: place }
  }
  return most
}
