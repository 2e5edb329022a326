/** An item after the response: what was given, what was right, and why. */
import type { Answer, CitedText, Html, Item, Misconception } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type Response, type Status, statusOfLetter } from '../domain/item.ts'
import { orderChoices } from '../domain/presented-item.ts'
import { outcomeOf, scoreResponse } from '../domain/scoring.ts'
import { numberOf } from './in-words.ts'
import type {
  ReviewedChoice,
  ReviewedCommon,
  ReviewedItem,
  ReviewedOutcome,
  ReviewedPart,
} from './reviewed-item.ts'

/** @param seed of the attempt; undefined leaves choices in the order of the bank */
export function reviewItem(
  site: Site,
  item: Item,
  response: Response | undefined,
  seed: string | undefined,
): ReviewedItem {
  const points = scoreResponse(item, response)
  const outcome: ReviewedOutcome = response === undefined ? 'blank' : outcomeOf(points)
  const common = {
    id: item.id,
    stem: item.stem,
    afterword: item.afterword,
    points,
    outcome,
    isCorrect: outcome === 'correct',
    section: site.section(item.explainer),
  }
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const choices = reviewChoices(item, response, seed)
      // An idea can lead to a distractor as well as away from a key.
      const misled = choices.filter(
        ({ isTaken, isKey }) => response !== undefined && isTaken !== isKey,
      )
      const told = toldBy(site, choices, misled)
      return { ...common, ...told, form: 'choice', isMultiple: item.type === 'multiple', choices }
    }
    case 'number': {
      const withUnit = (value: number) => `${numberOf(site, item, value)} ${item.unit}`
      const { key, near, other } = item.feedback
      const feedback = { correct: key, partly: near, incorrect: other, blank: key }[outcome]
      return {
        ...common,
        ...toldBy(site, [{ feedback }], []),
        form: 'number',
        given: response === undefined ? undefined : withUnit(Number(response)),
        key: withUnit(item.key),
        feedback,
      }
    }
    default: {
      const parts = reviewParts(site, item, response)
      const misled = response === undefined ? [] : parts.filter(({ isCorrect }) => !isCorrect)
      return {
        ...common,
        ...toldBy(site, parts, misled),
        form: 'parts',
        isOrder: item.type === 'order',
        // Pairs and statements as they stood in the question.
        parts: item.type === 'order' ? parts : orderChoices(item.id, parts, seed),
      }
    }
  }
}

type NamesMisconception = Pick<Answer, 'misconception'>

/** The wrong idea behind an answer, if it is known to show one. */
export const misconceptionOf = (
  { library }: { library: Pick<Site['library'], 'misconceptions'> },
  { misconception }: NamesMisconception = {},
): Misconception | undefined =>
  misconception === undefined ? undefined : library.misconceptions[misconception]

/** The wrong ideas behind what misled, and the facts under all that is said. */
function toldBy(
  site: Site,
  answers: readonly Pick<Answer, 'feedback'>[],
  misled: readonly NamesMisconception[],
): Pick<ReviewedCommon, 'misconceptions' | 'facts'> {
  const misconceptions = new Set<Misconception>()
  for (const answer of misled) {
    const misconception = misconceptionOf(site, answer)
    if (misconception) misconceptions.add(misconception)
  }
  const facts = new Set<string>()
  const cite = (text: CitedText) => {
    for (const fact of text.facts) facts.add(fact)
  }
  for (const { feedback } of answers) cite(feedback)
  for (const { why, correction } of misconceptions) {
    cite(why)
    cite(correction)
  }
  return { misconceptions: [...misconceptions], facts: [...facts] }
}

const reviewChoices = (
  item: Extract<Item, { type: 'single' | 'multiple' }>,
  response: Response | undefined,
  seed: string | undefined,
): (ReviewedChoice & NamesMisconception)[] =>
  orderChoices(item.id, item.choices, seed).map((choice) => ({
    ...choice,
    isKey: item.type === 'single' ? choice.id === item.key : item.keys.includes(choice.id),
    isTaken: response?.includes(choice.id) ?? false,
  }))

/** In the order of the item, places in the right order. */
function reviewParts(
  site: Site,
  item: Extract<Item, { type: 'order' | 'match' | 'classify' }>,
  response: Response | undefined,
): (ReviewedPart & NamesMisconception & Pick<Answer, 'id'>)[] {
  const part = (answer: Answer, given: Html | undefined, key: Html) => ({
    ...answer,
    given: response === undefined ? undefined : given,
    key,
    isCorrect: response !== undefined && given === key,
  })
  switch (item.type) {
    case 'order':
      return item.key.flatMap((id, index) => {
        const choice = item.choices.find((candidate) => candidate.id === id)
        const place = (at: number) => site.t('review.place', { n: at + 1 })
        return choice ? part(choice, place(response?.indexOf(id) ?? -1), place(index)) : []
      })
    case 'match': {
      const right = new Map(item.right.map(({ id, text }) => [id, text]))
      return item.left.map(({ key, ...left }, index) =>
        part(left, right.get(response?.[index] ?? ''), right.get(key) ?? ''),
      )
    }
    case 'classify': {
      const word = (status: Status | undefined) => status && site.t(`status.${status}`)
      return item.statements.map(({ key, ...statement }, index) => {
        const given = statusOfLetter(response?.[index])
        return { ...part(statement, word(given), site.t(`status.${key}`)), status: { given, key } }
      })
    }
  }
}
