/**
 * `npm run demo`: opens a class on the running site and lets 30 simulated learners of different
 * ability take the quiz over HTTP, as browsers without scripts do. Prints the report's address.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledContent } from '../../content/library.ts'
import { attribute } from '../demo/attribute.ts'
import { followLesson } from '../demo/follow-lesson.ts'
import { simulatedAnswer } from '../demo/simulated-answer.ts'
import { fail, readArguments } from '../terminal.ts'

const usage = `npm run demo                         30 simulated learners take a quiz of the site that npm start runs
npm run demo -- --learners 100       so many of them
npm run demo -- --quiz <name>        another quiz than the first of the site
npm run demo -- --mode test          answers show at the end only
npm run demo -- --live               they follow a live lesson, which you lead from the console
npm run demo -- --origin <address>   a site at another address than http://localhost:8787`

const { values: options } = readArguments(usage, {
  options: {
    origin: { type: 'string', default: 'http://localhost:8787' },
    learners: { type: 'string', default: '30' },
    quiz: { type: 'string' },
    mode: { type: 'string', default: 'practice' },
    live: { type: 'boolean', default: false },
  },
})
const origin = options.origin.replace(/\/$/, '')
const learners = Number(options.learners)
if (!Number.isInteger(learners) || learners < 1) {
  fail(`“${options.learners}” is no number of learners: take a whole number, such as 30.`)
}

const { quizzes, items } = await firstLanguage()
const quiz = options.quiz ?? quizzes[0]?.id
if (!quizzes.some(({ id }) => id === quiz)) {
  fail(`There is no quiz “${quiz}”. There are: ${quizzes.map(({ id }) => id).join(', ')}`)
}
if (!['practice', 'test'].includes(options.mode)) {
  fail(`There is no mode “${options.mode}”: take practice or test.`)
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const opened = await post('/classrooms', { quiz: quiz ?? '', mode: options.mode, zone })
const code = /\/classrooms\/([A-Z]+)\//.exec(opened)?.[1]
if (!code) fail(`${origin} opened no class, and led to ${opened}`)

if (options.live) {
  const report = opened.split(/[?#]/)[0] ?? ''
  await post(`${report}/live`, { step: 'start', round: '0' })
  console.log(
    `The console of the lesson, where you open the first question:\n${origin}${report}/live`,
  )
  console.log(`${learners} learners answer each vote. Stop them with Ctrl+C.`)
  await Promise.all(
    Array.from({ length: learners }, async (_, at) => {
      const path = await joinClass()
      await followLesson({ getPage, post }, path, abilityOf(at), items)
    }),
  )
  process.exit(0)
}

/** As many learners answer at once: a class, not a load test. */
const atOnce = 6
let left = learners
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (left > 0) {
      const number = learners - left--
      await takeQuiz(await joinClass(), abilityOf(number))
    }
  }),
)
console.log(`${learners} learners took the quiz. The report:\n${origin}${opened.split(/[?#]/)[0]}`)

/** The content that was compiled last, which is what `npm start` shows. */
async function firstLanguage() {
  const file = join(import.meta.dirname, '../../../.build/content.js')
  if (!existsSync(file)) fail('There is no site here yet. Start it first: npm start')
  const { content } = (await import('../../../.build/content.js')) as { content: CompiledContent }
  const [library] = content.libraries
  if (!library) fail('The site has no content.')
  return library
}

/** From weak to strong, evenly. @param at of the learner, from 0 @returns 0 to 1 */
function abilityOf(at: number): number {
  return 0.2 + (0.7 * at) / Math.max(1, learners - 1)
}

/** Joins the class. @returns where that leads to */
async function joinClass(): Promise<string> {
  const joining = await getPage(`/join/${code}`)
  const name = attribute(joining, /name="name" value="([^"]+)"/)
  return post(`/join/${code}`, { name })
}

/** Answers every question. @param start where the learner begins @param ability 0 to 1 */
async function takeQuiz(start: string, ability: number): Promise<void> {
  let path = start
  for (;;) {
    const page = await getPage(path)
    const action = attribute(page, /action="([^"]+\/responses)"/)
    const next = attribute(page, /<a[^>]*rel="next"[^>]*href="([^"]+)"/)
    if (action) {
      const item = items[attribute(page, /name="item" value="([^"]+)"/)]
      if (!item)
        fail(`${origin} asks a question that is not in content/: is it the site of this folder?`)
      const shown = attribute(page, /name="shown" value="([^"]+)"/)
      path = await post(action, { item: item.id, shown, ...simulatedAnswer(item, ability) })
    } else if (next) path = next
    else return
  }
}

async function getPage(path: string): Promise<string> {
  const response = await reach(path)
  if (!response.ok) fail(refusal(path, response))
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
  // A vote that came too late leads nowhere else.
  if (response.status === 409) return path
  if (!location) fail(refusal(path, response))
  return location
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(origin + path, init)
  } catch {
    fail(`There is no site at ${origin}. Start it first: npm start`)
  }
}

/** Why the site did not do what was asked. */
function refusal(path: string, { status }: Response): string {
  const reason = status === 429 ? 'it takes only so many in a minute: try again later' : status
  return `${origin}${path} refused: ${reason}`
}
