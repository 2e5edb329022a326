/** What is to be put right in a response that could not be taken, part by part. */
import { type Status, statuses } from '../../domain/item.ts'
import type { PresentedChoice, PresentedItem } from '../../domain/presented-item.ts'
import type { ResponseProblem } from '../../domain/response.ts'
import {
  type Fields,
  given,
  matchField,
  placeField,
  statusField,
} from '../../domain/response-fields.ts'

/** Problems that are told of each part by itself. */
type Missing = 'missing' | 'incomplete'

export interface Mistake {
  /** Name of the field to put right. */
  field: string
  /** Id of its first control. */
  control: string
  /** What is wrong, as the interface has words for it: `error.<reason>`. */
  reason: Exclude<ResponseProblem, Missing> | `missing.${PresentedItem['type']}`
  /** The text of the part that it is about, where the item has parts. */
  part?: string
}

/**
 * One for each part without an answer or with one that can't be, in the order in which the learner sees
 * them; one alone where the item has no parts.
 */
export function mistakesIn(
  item: PresentedItem,
  problem: { reason: ResponseProblem; field: string },
  entered: Fields,
): Mistake[] {
  const { parts, fieldOf } = partsOf(item)
  const fieldFor = ({ id }: PresentedChoice) => fieldOf(id)
  const enteredFor = (part: PresentedChoice) => given(entered, fieldFor(part))[0]
  const isWrong = (part: PresentedChoice): boolean => {
    if (problem.reason === 'malformed') return fieldFor(part) === problem.field
    if (problem.reason !== 'repeated') return enteredFor(part) === undefined
    return parts.some((other) => other !== part && enteredFor(other) === enteredFor(part))
  }
  const wrong = parts.filter(isWrong).map((part) => ({ field: fieldFor(part), part: part.text }))
  const reason =
    problem.reason === 'missing' || problem.reason === 'incomplete'
      ? (`missing.${item.type}` as const)
      : problem.reason
  return (wrong.length > 0 ? wrong : [{ field: problem.field }]).map((each) => ({
    ...each,
    control: controlOf(item, each.field),
    reason,
  }))
}

/** A line of the summary: one mistake, or one that all parts share. */
export interface MistakeLine extends Omit<Mistake, 'reason'> {
  reason: Mistake['reason'] | `all.${'order' | 'match' | 'classify'}`
  /** How many parts the item has. */
  total: number
}

const allMissing = new Map<string, MistakeLine['reason']>([
  ['order', 'all.order'],
  ['match', 'all.match'],
  ['classify', 'all.classify'],
])

/** What the summary says. Where no part has an answer, one line says so: as many as there are parts would hide the question. */
export function summaryOf(
  item: PresentedItem,
  mistakes: readonly Mistake[],
): readonly MistakeLine[] {
  const total = partsOf(item).parts.length
  const [first] = mistakes
  if (!first || total < 2 || mistakes.length < total) {
    return mistakes.map((mistake) => ({ ...mistake, total }))
  }
  const { field, control, reason } = first
  const ofAll = reason === 'repeated' ? reason : allMissing.get(item.type)
  return [{ field, control, reason: ofAll ?? reason, total }]
}

function partsOf(item: PresentedItem): {
  parts: readonly PresentedChoice[]
  fieldOf: (id: string) => string
} {
  if (item.type === 'order') return { parts: item.choices, fieldOf: placeField }
  if (item.type === 'match') return { parts: item.left, fieldOf: matchField }
  if (item.type === 'classify') return { parts: item.statements, fieldOf: statusField }
  return { parts: [], fieldOf: (id) => id }
}

/** Id of a radio button, which its field has one of for each status. */
export const statusControl = (field: string, status: Status): string => `${field}-${status}`
export const choiceControl = (choice: string): string => `choice-${choice}`

function controlOf(item: PresentedItem, field: string): string {
  if (item.type === 'single' || item.type === 'multiple') {
    return choiceControl(item.choices[0]?.id ?? '')
  }
  return item.type === 'classify' ? statusControl(field, statuses[0]) : field
}
