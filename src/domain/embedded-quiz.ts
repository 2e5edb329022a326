/**
 * A whole quiz inside a frame, its state in the address: `<seed>_<response>._<response>._<draft>`.
 * The seed draws the same questions again each time; nothing is stored.
 */
import { maxItems } from './attempt.ts'
import { type Bank, type BankItem, type Blueprint, stillAsked } from './bank.ts'
import { drawItems } from './draw.ts'
import {
  type ItemState,
  isAnsweredByLinks,
  parseItemState,
  writeAnswered,
} from './embedded-item.ts'
import type { Item, Response } from './item.ts'

export interface QuizState {
  seed: string
  /** Of the questions answered so far, in order. */
  responses: readonly Response[]
  /** `feedback` is on the last response. */
  phase: 'question' | 'feedback' | 'result'
  /** Of the question, where there is one. */
  draft: string
}

const separator = '_'
const seedRe = /^[0-9a-z]{1,8}$/

/** What a frame asks for instead of the usual draw of a quiz. */
export interface FramedChoice {
  /** Chosen items, in their order. */
  items?: readonly string[] | undefined
  /** How many questions to draw. */
  questions?: number | undefined
}

/**
 * The questions of a quiz in a frame: those that links can answer, drawn evenly over its objectives, or
 * those of them that were chosen and are still asked.
 */
export function drawForFrame<I extends Item & BankItem>(
  bank: readonly I[],
  { objectives, length }: Blueprint,
  seed: string,
  { items = [], questions = length }: FramedChoice = {},
) {
  const linked = bank.filter(isAnsweredByLinks).filter(({ retired }) => !retired)
  const byId = new Map(linked.map((item) => [item.id, item]))
  const chosen = stillAsked(bank, items)
  const drawn =
    chosen.length > 0
      ? new Set(chosen)
      : drawItems(linked, objectives, Math.min(questions, maxItems), seed)
  return [...drawn].flatMap((id) => byId.get(id) ?? [])
}

/** What of a choice a frame can't ask. */
export interface LeftOut {
  /** No longer in the bank. */
  gone: number
  /** Asked on the site alone. */
  needForm: number
}

/** @param drawn how many questions `drawForFrame` gives for the choice */
export function leftOutOfFrame(
  bank: Bank,
  { items = [], questions }: FramedChoice,
  drawn: number,
): LeftOut {
  const there = stillAsked(bank, items).length
  if (items.length === 0) return { gone: Math.max(0, (questions ?? 0) - drawn), needForm: 0 }
  return { gone: items.length - there, needForm: Math.max(0, there - drawn) }
}

/** The state in which a quiz begins. */
export const startQuiz = (seed: string): string => seed + separator

/** The seed of a state, before anything else of it is looked at. */
export function seedOf(text: string): string | undefined {
  const [seed = '', ...rest] = text.split(separator)
  return seedRe.test(seed) && rest.length > 0 ? seed : undefined
}

/**
 * @param items what `drawForFrame` draws for the seed
 * @returns undefined for anything that no link of the quiz leads to
 */
export function parseQuizState(
  items: readonly Extract<Item, { type: 'single' | 'multiple' | 'order' | 'classify' }>[],
  text: string,
): QuizState | undefined {
  const seed = seedOf(text)
  if (seed === undefined) return undefined
  const steps = text.split(separator).slice(1)
  const last = steps.at(-1) ?? ''
  const states: (ItemState | undefined)[] = steps.map((step, at) => {
    const item = items[at]
    // After the last question comes the result, which needs no step of its own.
    if (!item) return at === items.length && step === '' ? { draft: '' } : undefined
    return parseItemState(item, step)
  })
  const responses: Response[] = []
  for (const [at, state] of states.entries()) {
    if (!state) return undefined
    if ('response' in state) responses.push(state.response)
    else if (at < steps.length - 1) return undefined
  }
  if (responses.length === steps.length) return { seed, responses, phase: 'feedback', draft: '' }
  const phase = responses.length === items.length ? 'result' : 'question'
  return { seed, responses, phase, draft: last }
}

const writeSteps = ({ seed, responses }: Pick<QuizState, 'seed' | 'responses'>): string =>
  [seed, ...responses.map(writeAnswered)].join(separator)

/** The state with another draft, or with the answer, of the question that is asked. */
export const writeStep = (state: QuizState, step: string): string =>
  writeSteps(state) + separator + step

/** The state after feedback: the next question, or the result. */
export const writeNext = (state: QuizState): string => writeSteps(state) + separator
