/** An item after the response: what was given, what was right, and why. */
import type {
  Answer,
  CitedText,
  Html,
  Item,
  Misconception,
  SectionAddress,
} from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type Response, type Status, statusOfLetter } from '../domain/item.ts'
import { orderChoices } from '../domain/presented-item.ts'
import { type Outcome, outcomeOf, partsPerPoint, scoreResponse } from '../domain/scoring.ts'
import { numberOf } from './in-words.ts'

/** One part of an item: a choice, a pair, a place or a statement. */
interface ReviewedPart {
  text: Html
  /** What the learner gave, in words; undefined where there was no response. */
  given: Html | undefined
  /** What was right, in words. */
  key: Html
  isCorrect: boolean
  feedback: CitedText
  /** The wrong idea behind the response, if a known one, and only in the first part that it led astray. */
  misconception: Misconception | undefined
}

interface ReviewedCommon {
  id: string
  stem: Html
  /** In parts of a point. */
  points: number
  outcome: Outcome
  /** Full points. */
  isCorrect: boolean
  /** The part of an explainer that answers it. */
  section: SectionAddress | undefined
}

/** A choice with what to say about it. */
export type ReviewedChoice = Pick<Answer, 'text' | 'feedback'>

export type ReviewedItem = ReviewedCommon &
  (
    | {
        form: 'choice'
        /** The choice taken; undefined where there was no response. */
        response: ReviewedChoice | undefined
        /** The wrong idea behind that choice, if a known one. */
        misconception: Misconception | undefined
        key: ReviewedChoice
        /** The choices that are neither taken nor the key, in the order of the attempt. */
        others: readonly ReviewedChoice[]
      }
    | { form: 'parts'; parts: readonly ReviewedPart[] }
    | { form: 'number'; given: string | undefined; key: string; feedback: CitedText }
  )

/** @param seed of the attempt */
export function reviewItem(
  site: Site,
  item: Item,
  response: Response | undefined,
  seed: string,
): ReviewedItem {
  const points = scoreResponse(item, response)
  const outcome = outcomeOf(points)
  const common = {
    id: item.id,
    stem: item.stem,
    points,
    outcome,
    isCorrect: outcome === 'correct',
    section: site.section(item.explainer),
  }
  if (item.type === 'single') {
    const taken = item.choices.find(({ id }) => id === response)
    const key = item.choices.find(({ id }) => id === item.key) as Answer
    const others = orderChoices(item.id, item.choices, seed).filter(
      (choice) => choice !== taken && choice !== key,
    )
    const misconception = taken === key ? undefined : misconceptionOf(site, taken)
    return { ...common, form: 'choice', response: taken, misconception, key, others }
  }
  if (item.type === 'number') {
    const withUnit = (value: number) => `${numberOf(site, item, value)} ${item.unit}`
    const half = partsPerPoint / 2
    return {
      ...common,
      form: 'number',
      given: response === undefined ? undefined : withUnit(Number(response)),
      key: withUnit(item.key),
      feedback:
        points === partsPerPoint
          ? item.feedback.key
          : points === half
            ? item.feedback.near
            : item.feedback.other,
    }
  }
  return { ...common, form: 'parts', parts: eachIdeaOnce(reviewParts(site, item, response)) }
}

type NamesMisconception = Pick<Answer, 'misconception'>

/** The wrong idea behind an answer, if it is known to show one. */
export const misconceptionOf = (
  { library }: Site,
  { misconception }: NamesMisconception = {},
): Misconception | undefined =>
  misconception === undefined ? undefined : library.misconceptions[misconception]

/** Two parts can go wrong by the same idea, which is refuted at the first of them. */
const eachIdeaOnce = (parts: readonly ReviewedPart[]): ReviewedPart[] =>
  parts.map((part, at) => {
    const isRepeated = parts
      .slice(0, at)
      .some((other) => other.misconception === part.misconception)
    return isRepeated ? { ...part, misconception: undefined } : part
  })

function reviewParts(
  site: Site,
  item: Exclude<Item, { type: 'single' | 'number' }>,
  response: Response | undefined,
): ReviewedPart[] {
  const { t } = site
  const isGiven = response !== undefined
  const part = (
    answer: ReviewedChoice & NamesMisconception,
    given: Html | undefined,
    key: Html,
  ): ReviewedPart => {
    const { text, feedback } = answer
    const isCorrect = isGiven && given === key
    return {
      text,
      feedback,
      given: isGiven ? given : undefined,
      key,
      isCorrect,
      misconception: isGiven && !isCorrect ? misconceptionOf(site, answer) : undefined,
    }
  }
  switch (item.type) {
    case 'multiple': {
      const taken = (is: boolean) => t(is ? 'review.taken' : 'review.notTaken')
      return item.choices.map((choice) =>
        part(
          choice,
          taken(response?.includes(choice.id) ?? false),
          taken(item.keys.includes(choice.id)),
        ),
      )
    }
    case 'order':
      return item.key.flatMap((id, index) => {
        const choice = item.choices.find((candidate) => candidate.id === id)
        const place = (at: number) => t('review.place', { n: at + 1 })
        return choice ? part(choice, place(response?.indexOf(id) ?? -1), place(index)) : []
      })
    case 'match': {
      const right = new Map(item.right.map(({ id, text }) => [id, text]))
      return item.left.map((left, index) =>
        part(left, right.get(response?.[index] ?? ''), right.get(left.key) ?? ''),
      )
    }
    case 'classify': {
      const word = (status: Status | undefined) => status && t(`status.${status}`)
      return item.statements.map((statement, index) =>
        part(statement, word(statusOfLetter(response?.[index])), t(`status.${statement.key}`)),
      )
    }
  }
}
