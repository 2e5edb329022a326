/** What a simulated learner answers: rarely all right, and wrong in ways that people are. */
import type { Item } from '../../content/library.ts'
import { type Certainty, certainties } from '../../domain/certainty.ts'
import { keyResponseOf, letterOfStatus, statuses } from '../../domain/item.ts'
import {
  fieldsOfResponse,
  matchField,
  placeField,
  responseField,
  statusField,
} from '../../domain/response-fields.ts'

/**
 * The form fields of an answer, which is right the more often, the abler the learner and the easier the item.
 * @param ability 0 to 1
 */
export function simulatedAnswer(item: Item, ability: number): Record<string, string | string[]> {
  const isCorrect = Math.random() < ability + item.difficulty - 0.5
  const fields = fieldsOfResponse(item, isCorrect ? keyResponseOf(item) : wrongResponse(item))
  return Object.fromEntries(namesOf(item).map((name) => [name, [...fields(name)]]))
}

/** How sure a learner is: the abler the surer, which says little of the single answer. */
export function simulatedCertainty(ability: number): Certainty {
  const at = Math.floor((ability / 2 + Math.random() / 2) * certainties.length)
  return certainties[at] ?? 'sure'
}

function wrongResponse(item: Item): string {
  switch (item.type) {
    case 'single': {
      const wrong = item.choices.filter(({ id }) => id !== item.key)
      // Some distractors tempt more than others.
      return wrong[Math.floor(Math.random() ** 2 * wrong.length)]?.id ?? ''
    }
    case 'multiple': {
      const wrong = item.choices.find(({ id }) => !item.keys.includes(id))
      return [...item.keys.slice(1), wrong?.id ?? ''].sort().join('')
    }
    case 'order':
      return item.key.toReversed().join('')
    case 'match': {
      const [first = ''] = keyResponseOf(item)
      const other = item.right.find(({ id }) => id !== first)?.id ?? ''
      return other + keyResponseOf(item).slice(1)
    }
    case 'number':
      return String(item.key + Math.max(1, Math.ceil(item.near * 2)))
    case 'classify': {
      const [first = ''] = keyResponseOf(item)
      const other = statuses.map(letterOfStatus).find((letter) => letter !== first)
      return other + keyResponseOf(item).slice(1)
    }
  }
}

/** The names of the fields that an answer to the item fills in. */
function namesOf(item: Item): string[] {
  switch (item.type) {
    case 'order':
      return item.choices.map(({ id }) => placeField(id))
    case 'match':
      return item.left.map(({ id }) => matchField(id))
    case 'classify':
      return item.statements.map(({ id }) => statusField(id))
    default:
      return [responseField]
  }
}
