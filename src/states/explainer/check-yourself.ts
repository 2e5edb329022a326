/** “Check yourself”: one question of the bank within an explainer, asked and answered at its place. */
import { checkItemOf, type SingleItem, sectionOf } from '../../content/check-item.ts'
import type { CitedText, Explainer, Html } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { orderChoices } from '../../domain/presented-item.ts'

/** The question as a reader meets it: nothing in it depends on the key. */
export interface AskedCheck {
  item: string
  /** Id of the section that it stands below. */
  section: string
  stem: Html
  choices: readonly { id: string; text: Html }[]
}

/** The same once it was answered. */
export interface AnsweredCheck extends AskedCheck {
  isCorrect: boolean
  choices: readonly {
    id: string
    text: Html
    isKey: boolean
    isTaken: boolean
    feedback: CitedText
  }[]
}

export type Check = AskedCheck | AnsweredCheck

export const isAnswered = (check: Check): check is AnsweredCheck => 'isCorrect' in check

/** Choices stand in one order for all: an answer has an address. */
export const checkSeed = 'check'

/** @returns undefined where the bank has no question of one choice on the explainer */
export function askCheck({ library }: Site, explainer: Explainer): AskedCheck | undefined {
  const item = checkItemOf(library, explainer)
  return item && ask(item)
}

/**
 * @param given what the query of an address says
 * @returns undefined where that is no answer to the question of this build
 */
export function answerCheck(
  { library }: Site,
  explainer: Explainer,
  given: { item: string | undefined; choice: string | undefined },
): AnsweredCheck | undefined {
  const item = checkItemOf(library, explainer)
  if (!item || item.id !== given.item) return undefined
  if (!item.choices.some(({ id }) => id === given.choice)) return undefined
  const choices = orderChoices(item.id, item.choices, checkSeed).map(({ id, text, feedback }) => ({
    id,
    text,
    feedback,
    isKey: id === item.key,
    isTaken: id === given.choice,
  }))
  return { ...ask(item), isCorrect: given.choice === item.key, choices }
}

const ask = (item: SingleItem): AskedCheck => ({
  item: item.id,
  section: sectionOf(item),
  stem: item.stem,
  choices: orderChoices(item.id, item.choices, checkSeed).map(({ id, text }) => ({ id, text })),
})
