/** All learners of a lesson vote within a few seconds, each when they like. */
import { setTimeout } from 'node:timers/promises'
import type { TimedVote } from './learner.ts'
import type { Lesson } from './lesson.ts'

const within = 5000
/** The projector gathers for less. */
const mostLate = 10_000

/** What the projector was told, and when. */
export interface TimedCount {
  at: number
  voted: number
}

export interface Storm {
  votes: readonly TimedVote[]
  counts: readonly TimedCount[]
}

/** @param votedIn reads how many have answered out of what the projector is sent */
export async function storm(
  { learners, projector }: Lesson,
  votedIn: (html: string) => number | undefined,
): Promise<Storm> {
  const counts: TimedCount[] = []
  const end = projector.hear((html, at) => {
    const voted = votedIn(html)
    if (voted !== undefined) counts.push({ at, voted })
  })
  const isAll = projector.whenSent((html) => votedIn(html) === learners.length)
  const votes = await Promise.all(
    learners.map(async (learner) => {
      await setTimeout(Math.random() * within)
      return learner.vote()
    }),
  )
  await Promise.race([isAll, setTimeout(mostLate, undefined, { ref: false })])
  end()
  return { votes, counts }
}

/**
 * Milliseconds from each tap until the projector was told a count that has it. Votes are counted one after the other, so the count of so
 * many has those that were answered first.
 * @returns less than there are votes where some were never told
 */
export function delaysToProjector({ votes, counts }: Storm): number[] {
  const inTurn = votes.toSorted((a, b) => a.answeredAt - b.answeredAt)
  return inTurn.flatMap(({ tappedAt }, at) => {
    const told = counts.find(({ voted }) => voted > at)
    return told ? [told.at - tappedAt] : []
  })
}
