/**
 * `npm run demo`: opens a class on the running site and lets 30 simulated learners of different
 * ability take the quiz over HTTP, as browsers without scripts do. Prints the report's address.
 */
import { parseArgs } from 'node:util'
import type { CompiledContent, Item } from '../../content/library.ts'
import { unescapeMarkup } from '../../content/plain-text.ts'
import { keyResponseOf, letterOfStatus, statuses } from '../../domain/item.ts'
import {
  fieldsOfResponse,
  matchField,
  placeField,
  responseField,
  statusField,
} from '../../domain/response.ts'

const { values: options } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://localhost:8787' },
    learners: { type: 'string', default: '30' },
    quiz: { type: 'string', default: 'export' },
    mode: { type: 'string', default: 'practice' },
  },
})
const origin = options.origin.replace(/\/$/, '')
const { content } = (await import('../../../.build/content.js')) as { content: CompiledContent }
const items = content.libraries[0]?.items ?? {}
/** As many learners answer at once: a class, not a load test. */
const atOnce = 6

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const opened = await post('/classrooms', { quiz: options.quiz, mode: options.mode, zone })
const code = /\/classrooms\/([A-Z]+)\//.exec(opened)?.[1]
if (!code) throw new Error(`No class was opened: ${opened}`)

let left = Number(options.learners)
if (!Number.isInteger(left) || left < 1) throw new Error('--learners wants a whole number')
const total = left
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (left > 0) {
      const number = total - left--
      // From weak to strong, evenly.
      await takeQuiz(0.2 + (0.7 * number) / Math.max(1, total - 1))
    }
  }),
)
console.log(`${total} learners took the quiz. The report:\n${origin}${opened.split('?')[0]}`)

/** Joins the class and answers every question. @param ability 0 to 1 */
async function takeQuiz(ability: number): Promise<void> {
  const joining = await getPage(`/join/${code}`)
  let path = await post(`/join/${code}`, {
    name: attribute(joining, /name="name" value="([^"]+)"/),
  })
  for (;;) {
    const page = await getPage(path)
    const action = attribute(page, /action="([^"]+\/responses)"/)
    const next = attribute(page, /<a[^>]*rel="next"[^>]*href="([^"]+)"/)
    if (action) {
      const item = items[attribute(page, /name="item" value="([^"]+)"/)]
      if (!item) throw new Error(`No such question on ${path}`)
      const shown = attribute(page, /name="shown" value="([^"]+)"/)
      path = await post(action, { item: item.id, shown, ...answer(item, ability) })
    } else if (next) path = next
    else return
  }
}

/** The form fields of an answer that is right the more often, the abler the learner and the easier the item. */
function answer(item: Item, ability: number): Record<string, string | string[]> {
  const isCorrect = Math.random() < ability + item.difficulty - 0.5
  const fields = fieldsOfResponse(item, isCorrect ? keyResponseOf(item) : wrongResponse(item))
  return Object.fromEntries(namesOf(item).map((name) => [name, [...fields(name)]]))
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

async function getPage(path: string): Promise<string> {
  const response = await reach(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.text()
}

/** @returns where the form led to */
async function post(path: string, fields: Record<string, string | string[]>): Promise<string> {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  )
  const response = await reach(path, { method: 'POST', body, redirect: 'manual' })
  const location = response.headers.get('Location')
  if (!location) throw new Error(`${path}: ${response.status}`)
  return location
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(origin + path, init)
  } catch {
    console.error(`There is no site at ${origin}. Start it first: npm start`)
    process.exit(1)
  }
}

function attribute(page: string, pattern: RegExp): string {
  return unescapeMarkup(pattern.exec(page)?.[1] ?? '')
}
