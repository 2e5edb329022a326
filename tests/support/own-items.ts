/** A teacher's own questions, one of each type, as a form sends them. */
import type { OwnItem } from '../../src/domain/own/own-item.ts'
import { readOwnItems } from '../../src/domain/own/read-own-items.ts'
import { ownSamples } from '../../src/examples/own-questions.ts'

const remark = (text: string) => ({ text })
const answer = (id: string, text: string, feedback = '') => ({
  id,
  text,
  feedback: remark(feedback),
})

/** In the order of their ids, `own-01` to `own-06`. */
export const ownQuestions = [
  {
    id: 'own-01',
    type: 'single',
    title: 'The harbour bell',
    stem: 'When does the harbour bell ring?',
    choices: [
      answer('a', 'At noon', 'Noon it is.'),
      answer('b', 'At <b>dusk</b>', 'That was the old bell.'),
      answer('c', 'Never'),
    ],
    key: 'a',
    hint: 'Think of lunch.',
    feedback: remark('We heard it on the excursion.'),
  },
  {
    id: 'own-02',
    type: 'multiple',
    stem: 'Which of these float?',
    choices: [answer('a', 'Cork'), answer('b', 'Iron'), answer('c', 'Oak', 'Oak floats, too.')],
    keys: ['a', 'c'],
  },
  { id: 'own-03', ...ownSamples.order },
  {
    id: 'own-04',
    type: 'match',
    stem: 'Whose boat is whose?',
    left: [
      { ...answer('a', 'Ann', 'Ann rows.'), key: 'b' },
      { ...answer('b', 'Ben'), key: 'a' },
    ],
    right: [
      { id: 'a', text: 'The barge' },
      { id: 'b', text: 'The skiff' },
      { id: 'c', text: 'The tug' },
    ],
  },
  { id: 'own-05', ...ownSamples.number },
  { id: 'own-06', ...ownSamples.classify },
] as const

export const ownJson = JSON.stringify(ownQuestions)

/** The same as a class keeps them. */
export const ownItems: readonly OwnItem[] = (() => {
  const read = readOwnItems(ownJson)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.items
})()

/** Ids of the own questions, in their order. */
export const ownIds = ownItems.map(({ id }) => id)
