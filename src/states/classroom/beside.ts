/** What a lesson asked beside a question of the class, for its report. */
import { type AnswerGroup, breakDown } from '../../answers/breakdown.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { countResponses, firstVotesOn, type GivenVote } from '../../domain/live/beside.ts'
import { type Gain, gainBetween } from '../../domain/live/counting.ts'
import { siblingOf } from '../live/asked-question.ts'
import { guessesOf, rightIn } from '../live/revealed.ts'

/** A ballot beside a question. */
interface Beside {
  /** Place of the question in the class, from 0. */
  at: number
  /** Of a guess, the question itself. */
  item: Item
  votes: readonly GivenVote[]
}

/** A second question on the same point. */
export interface BesideSibling extends Beside {
  groups: readonly AnswerGroup[]
  latest: { right: number; attempts: number }
  /** Of those who voted alone on the question before it, too. */
  gain: Gain | undefined
}

/** Guesses which wrong answer fooled most. */
export interface BesideGuess extends Beside {
  right: number
  all: number
}

/** All that a lesson asked beside the questions of its class. */
export interface BesideReport {
  siblings: readonly BesideSibling[]
  guesses: readonly BesideGuess[]
}

/** In the order of the questions. */
export function besideReport(
  site: Site,
  settings: Pick<ClassroomSettings, 'items'>,
  listed: ListedClassroom,
): BesideReport {
  const { beside = [], attempts, progress = [] } = listed
  const lines = [...attempts, ...progress]
  const siblings: BesideSibling[] = []
  const guesses: BesideGuess[] = []
  for (const { item: id, isGuess, votes } of beside) {
    const item = site.item(id)
    const at = isGuess ? settings.items.indexOf(id) : parentOf(site, settings, item)
    if (!item || at < 0) continue
    const responses = countResponses(votes)
    const firsts = firstVotesOn(lines, settings.items[at] ?? '')
    if (isGuess) {
      guesses.push({
        at,
        item,
        votes,
        ...guessesOf(item, countResponses(firsts.values()), responses),
      })
      continue
    }
    const given = new Map(votes.map((vote) => [vote.name, vote]))
    siblings.push({
      at,
      votes,
      item,
      groups: breakDown(site, item, responses),
      latest: { right: rightIn(item, responses), attempts: votes.length },
      gain: gainBetween(firsts, given),
    })
  }
  const inOrder = (a: Beside, b: Beside) => a.at - b.at
  return { siblings: siblings.sort(inOrder), guesses: guesses.sort(inOrder) }
}

/**
 * The place of the question that a sibling belongs to, from 0: of which it is the sibling now, or was before the
 * content was changed. −1 where there is none.
 */
function parentOf(
  site: Site,
  settings: Pick<ClassroomSettings, 'items'>,
  sibling: Item | undefined,
): number {
  const items = settings.items.map(site.item)
  const isParent = (item: Item | undefined) => item?.objective === sibling?.objective
  const exact = items.findIndex(
    (item) => item && isParent(item) && siblingOf(site, settings, item)?.id === sibling?.id,
  )
  return exact >= 0 ? exact : items.findIndex(isParent)
}
