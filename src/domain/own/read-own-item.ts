/** Reads an own question from what was sent. */
import { longestOwn, mostOwnItems, type OwnItem, ownPrefix } from './own-item.ts'
import { numberIn } from './own-number.ts'
import { answerOf, answersIn, idAmong, idsAmong, namedText, partsIn, statusIn } from './own-part.ts'
import { expectThat, Unfit } from './own-problem.ts'
import { feedbackIn, textIn, writtenIn } from './own-text.ts'
import { fieldOf } from './untrusted.ts'

const idRe = new RegExp(`^${ownPrefix}-(0[1-9]|[1-3]\\d|${mostOwnItems})$`)

/**
 * Whatever it is, as a question that holds together.
 * @param before that were read before it
 * @throws Unfit
 */
export function readOwnItem(value: unknown, before: readonly OwnItem[]): OwnItem {
  const id = fieldOf(value, 'id')
  expectThat(typeof id === 'string' && idRe.test(id), 'id')
  expectThat(
    before.every((other) => other.id !== id),
    'id',
  )
  const common = {
    id,
    title: textIn(value, 'title', longestOwn.title, 'remark'),
    stem: writtenIn(value, 'stem', longestOwn.stem, 'stem'),
    hint: textIn(value, 'hint', longestOwn.feedback, 'remark'),
    feedback: feedbackIn(value),
  }
  const type = fieldOf(value, 'type')
  switch (type) {
    case 'single': {
      const choices = answersIn(value, 'choices')
      return { ...common, type, choices, key: idAmong(choices, fieldOf(value, 'key')) }
    }
    case 'multiple': {
      const choices = answersIn(value, 'choices')
      return { ...common, type, choices, keys: idsAmong(choices, fieldOf(value, 'keys')) }
    }
    case 'order': {
      const choices = answersIn(value, 'choices')
      const key = idsAmong(choices, fieldOf(value, 'key'))
      expectThat(key.length === choices.length, 'key')
      return { ...common, type, choices, key }
    }
    case 'match': {
      const right = partsIn(value, 'right', namedText)
      const left = partsIn(value, 'left', (part) => ({
        ...answerOf(part),
        key: idAmong(right, fieldOf(part, 'key')),
      }))
      return { ...common, type, left, right }
    }
    case 'classify': {
      const statements = partsIn(value, 'statements', (part) => ({
        ...answerOf(part),
        key: statusIn(part),
      }))
      return { ...common, type, statements }
    }
    case 'number':
      return { ...common, type, ...numberIn(value) }
    default:
      throw new Unfit('type')
  }
}
