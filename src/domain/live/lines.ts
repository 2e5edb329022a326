/** What the votes of a lesson come to in the report: each learner's last vote on each question counts. */
import { encodeCertainties } from '../certainty.ts'
import type { ClassroomSettings } from '../classroom.ts'
import type { Response } from '../item.ts'
import type { ScoreLine } from '../record.ts'
import { partsPerPoint } from '../scoring.ts'
import { ballots, type Lesson, type Vote, type Votes, votesIn } from './lesson.ts'

/** A learner's votes as one attempt. */
export interface LiveLine {
  /** Stands where a record has its id: a learner has one lesson in a class. */
  id: string
  name: string
  /** Questions with a vote. */
  answered: number
  line: ScoreLine
}

/** What a learner gave on a question of the class that was asked. */
export interface OwnResult {
  item: string
  /** Of the last vote; undefined where there was none. */
  response?: Response
  /** Its key was shown to the class. */
  isRevealed: boolean
}

/** What one learner gave in a lesson, as their line has it; nothing where they never voted. */
export function ownResults(
  { items }: ClassroomSettings,
  votes: Votes,
  { revealed }: Lesson,
  name: string,
): OwnResult[] {
  const results = items.flatMap((item): OwnResult[] => {
    const given = votesOf(votes, item)
    const isRevealed = revealed.includes(item)
    if (!given && !isRevealed) return []
    const last = given?.second?.get(name) ?? given?.first?.get(name)
    return [{ item, isRevealed, ...(last && { response: last.response }) }]
  })
  return results.some(({ response }) => response !== undefined) ? results : []
}

/** The votes on a question, but for guesses; undefined where it has none. */
function votesOf(votes: Votes, item: string) {
  const first = votesIn(votes, item, ballots.first)
  const second = votesIn(votes, item, ballots.second)
  return first || second ? { first, second } : undefined
}

/** One for each learner who voted on a question of the class. What was not asked is left out; what was missed is blank. */
export function liveLines(
  { items, mode }: ClassroomSettings,
  votes: Votes,
  lesson: Lesson | undefined,
): LiveLine[] {
  const asked = items.flatMap((item) => {
    const given = votesOf(votes, item)
    const isAsked = given || lesson?.revealed.includes(item)
    return isAsked ? [{ item, first: given?.first, second: given?.second }] : []
  })
  const names = new Set(
    asked.flatMap(({ first, second }) => [...(first?.keys() ?? []), ...(second?.keys() ?? [])]),
  )
  return Array.from(names, (name) => {
    const given = asked.map(({ item, first, second }) => {
      const one = first?.get(name)
      return { item, first: one, last: second?.get(name) ?? one }
    })
    const last = given.flatMap(({ last }) => last ?? [])
    const sum = (of: (vote: Vote) => number) => last.reduce((all, vote) => all + of(vote), 0)
    const certainties = encodeCertainties(given.map(({ last }) => last?.certainty))
    const line: ScoreLine = {
      v: 2,
      mode,
      draw: 'selection',
      completedAt: Math.max(...last.map(({ at }) => at)),
      score: sum(({ points }) => points),
      maxScore: asked.length * partsPerPoint,
      seconds: sum(({ seconds }) => seconds),
      items: given.map(({ item, last }) => entry(item, last)).join(';'),
      firstVotes: given.map(({ item, first }) => entry(item, first)).join(';'),
      ...(certainties && { certainties }),
    }
    return { id: name + liveMark, name, answered: last.length, line }
  })
}

/** Stands at the end of the id of a learner's line. */
const liveMark = '.live'

/** Whether a line of a class is of its lesson, by its id. */
export const isLiveLine = (id: string): boolean => id.endsWith(liveMark)

const entry = (item: string, vote: Vote | undefined): string =>
  vote ? [item, vote.response, vote.points, vote.seconds].join(',') : `${item},,0,0`
