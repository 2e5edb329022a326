/** What misled most of those who answered an item, and what holds there instead. */
import type { Answer, Html, Item, OrderItem } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import type { Response } from '../domain/item.ts'
import { mostMisplaced } from '../domain/misplaced.ts'
import { breakDown, mostTakenDistractor } from './breakdown.ts'
import { describeKey } from './in-words.ts'
import { misconceptionOf } from './review.ts'

interface MisledCommon {
  /** The answer, or the choice that was left out or misplaced. */
  text: Html
  /** How many were misled so. */
  count: number
  holds: Html
  /** What holds is an answer in its own words, and no sentence. */
  isAnswer: boolean
}

export type Misled = MisledCommon &
  (
    | { way: 'said' }
    /** Of one part of an item that has parts. */
    | { way: 'said-of'; part: Html }
    /** A key among several that was not ticked. */
    | { way: 'missed' }
    /** Places from 0. */
    | { way: 'misplaced'; given: number; key: number }
  )

type Responses = Readonly<Record<Response, number>>

/**
 * @param responses response → how often it was given
 * @returns undefined where nobody was wrong
 */
export function misledMost(site: Site, item: Item, responses: Responses): Misled | undefined {
  if (item.type === 'order') return misledByOrder(site, item, responses)
  const groups = breakDown(site, item, responses)
  const most = mostTakenDistractor(groups)
  if (item.type === 'multiple') {
    const missed = mostMissed(item, responses)
    if (missed && missed.count > (most?.answer.count ?? 0)) {
      const { text } = missed.choice
      return { way: 'missed', text, count: missed.count, ...explained(site, missed.choice) }
    }
  }
  if (!most) return undefined
  const { group, answer } = most
  const { text, count } = answer
  const way =
    group.label === undefined
      ? { way: 'said' as const }
      : { way: 'said-of' as const, part: group.label }
  const common = { ...way, text, count }
  const correction = misconceptionOf(site, answer)?.correction.html
  if (correction !== undefined) return { ...common, holds: correction, isAnswer: false }
  switch (item.type) {
    case 'multiple': {
      const choice = item.choices[group.answers.indexOf(answer)]
      return choice && { ...common, ...explained(site, choice) }
    }
    case 'classify': {
      const statement = item.statements[groups.indexOf(group)]
      return statement && { ...common, ...explained(site, statement) }
    }
    case 'number':
      return { ...common, holds: `${describeKey(site, item)}.`, isAnswer: false }
    default: {
      const key = group.answers.find(({ isKey }) => isKey)
      return key && { ...common, holds: key.text, isAnswer: true }
    }
  }
}

function misledByOrder(site: Site, item: OrderItem, responses: Responses): Misled | undefined {
  const misplaced = mostMisplaced(item, responses)
  const choice = item.choices.find(({ id }) => id === misplaced?.id)
  if (!misplaced || !choice) return undefined
  const { count, given, key } = misplaced
  return { way: 'misplaced', text: choice.text, count, given, key, ...explained(site, choice) }
}

/** The key that most left out. */
function mostMissed(item: Extract<Item, { type: 'multiple' }>, responses: Responses) {
  const keys = item.choices.filter(({ id }) => item.keys.includes(id))
  return keys
    .map((choice) => ({ choice, count: countWithout(choice.id, responses) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)[0]
}

const countWithout = (id: string, responses: Responses): number =>
  Object.entries(responses).reduce(
    (sum, [response, count]) => (response.includes(id) ? sum : sum + count),
    0,
  )

/** What is said of an answer: of the wrong idea behind it, where one is known. */
const explained = (site: Site, answer: Answer): Pick<Misled, 'holds' | 'isAnswer'> => ({
  holds: (misconceptionOf(site, answer)?.correction ?? answer.feedback).html,
  isAnswer: false,
})
