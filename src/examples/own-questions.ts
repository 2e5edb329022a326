/** A teacher's own questions: the page that reads them, and a class that asks them. */
import type { Site } from '../content/site.ts'
import { readOwnItems } from '../domain/own/read-own-items.ts'
import { misreadingReasons } from '../interchange/losses.ts'
import type { PageExample } from './example.ts'

const said = (text: string) => ({ text })
const answer = (id: string, text: string, feedback = '') => ({ id, text, feedback: said(feedback) })

/** One of each type, with a long word and a text from right to left. */
export const ownSamples = {
  single: {
    type: 'single',
    title: 'The harbour bell',
    stem: 'When does the harbour bell ring?',
    choices: [answer('a', 'At noon', 'Noon it is.'), answer('b', 'At dusk'), answer('c', 'Never')],
    key: 'a',
    hint: 'Think of lunch.',
    feedback: said('We heard it on the excursion.'),
  },
  multiple: {
    type: 'multiple',
    stem: 'Which of these float, as the Donaudampfschifffahrtsgesellschaftskapitän told us?',
    choices: [answer('a', 'Cork'), answer('b', 'Iron'), answer('c', 'Oak', 'Oak floats, too.')],
    keys: ['a', 'c'],
  },
  order: {
    type: 'order',
    stem: 'Put the tides of our trip in order.',
    choices: [answer('a', 'Ebb'), answer('b', 'Slack'), answer('c', 'Flood')],
    key: ['c', 'b', 'a'],
  },
  match: {
    type: 'match',
    stem: 'Which word means which?',
    left: [
      { ...answer('a', 'سفينة'), key: 'b' },
      { ...answer('b', '港'), key: 'a' },
    ],
    right: [
      { id: 'a', text: 'Harbour' },
      { id: 'b', text: 'Ship' },
    ],
  },
  number: {
    type: 'number',
    stem: 'How many oars lay in the shed?',
    key: 14,
    tolerance: 0,
    near: 2,
    unit: 'oars',
    remarks: { key: said('Seven pairs.'), near: said('Close.'), other: said('Count again.') },
  },
  classify: {
    type: 'classify',
    stem: 'How is each of these known?',
    statements: [
      { ...answer('a', 'The bell was cast in 1801.'), key: 'official' },
      { ...answer('b', 'It once rang by itself.'), key: 'disputed' },
    ],
  },
} as const

const questions = Object.values(ownSamples)

/** So many of them, as a form has them. */
function listOf(count: number): object[] {
  return Array.from({ length: count }, (_, at) => ({
    ...questions[at % questions.length],
    id: `own-${String(at + 1).padStart(2, '0')}`,
  }))
}

/** As a class keeps them. */
export function ownItems() {
  const read = readOwnItems(JSON.stringify(listOf(questions.length)))
  if ('problems' in read) throw new Error(`own questions: ${JSON.stringify(read.problems)}`)
  return read.items
}

export function ownQuestionExamples(site: Site): PageExample[] {
  const read = (
    name: string,
    title: string,
    own: readonly object[],
    misreadings: readonly object[] = [],
    chosen: readonly string[] = [],
  ): PageExample => ({
    name: `own-questions-${name}`,
    title: `Own questions, ${title}`,
    path: () => site.path('/teach/questions'),
    isTaken: true,
    form: [
      ['own', JSON.stringify(own)],
      ['misreadings', JSON.stringify(misreadings)],
      ...chosen.map((id) => ['items', id] as const),
    ],
  })
  const keyless = listOf(4).map((question, at) =>
    at < 3 ? { ...question, type: 'essay' } : question,
  )
  return [
    read('none', 'nothing that can be asked', [], [{ line: 1, reason: 'syntax' }]),
    read(
      'each-type',
      'one of each type beside one of the site',
      listOf(questions.length),
      [],
      [Object.keys(site.library.items)[0] ?? ''],
    ),
    read('errors', 'with errors', keyless, [{ line: 9, reason: 'key' }]),
    read(
      'losses',
      'with what is left behind',
      listOf(2),
      misreadingReasons.map((reason, at) => ({ line: at * 3 + 1, reason })),
    ),
    read('many', 'as many as a class takes', listOf(40)),
  ]
}
