/**
 * The Worker with the examples beside it: for `npm start` and the tests in a browser. Nothing that is
 * deployed imports this folder.
 */
import { content } from '../../.build/content.js'
import { createSite } from '../content/site.ts'
import type { Env } from '../env.ts'
import { pageResponse } from '../http/replies.ts'
import { loadSigningKeys } from '../http/signing.ts'
import { lazily } from '../once/lazily.ts'
import { attemptMark, refusedMark } from './attempts.ts'
import { classroomRooms, fillScores } from './classrooms.ts'
import { examplesPath } from './example.ts'
import { ExamplesPage, PartsPage, partsPath } from './examples-page.tsx'
import { lessonRooms } from './lessons.ts'
import { MemoryRooms } from './memory-rooms.ts'
import { memoryScores, scoresApart } from './memory-scores.ts'
import { pageExamples } from './page-examples.ts'
import { partExamples } from './part-examples.tsx'

const site = lazily(() => createSite(content.libraries[0] as (typeof content.libraries)[number]))
const marks = [attemptMark, refusedMark]
const isExample = (key: string): boolean => marks.some((mark) => key.includes(mark))
/** Filled at the first request, and then changed by whatever is tried. */
const memory = lazily(async () => {
  const scores = memoryScores((key) => key.includes(refusedMark))
  await fillScores(site(), scores)
  return { scores, rooms: new MemoryRooms([...classroomRooms(site()), ...lessonRooms(site())]) }
})

const unkept = { 'Cache-Control': 'no-store' }

type Fetch = NonNullable<ExportedHandler<Env>['fetch']>

export const withExamples = (fetch: Fetch): Fetch => {
  return async (request, env, context) => {
    const { scores, rooms } = await memory()
    const apart = {
      ...env,
      SCORES: scoresApart(env.SCORES, scores, isExample),
      ROOMS: rooms.beside(env.ROOMS),
    }
    const answer = await answerExample(request, env)
    return answer instanceof Response ? answer : fetch(answer ?? request, apart, context)
  }
}

/** @returns what to ask the site for in place of an example that is the answer to a form */
async function answerExample(
  request: Parameters<Fetch>[0],
  env: Env,
): Promise<Response | Parameters<Fetch>[0] | undefined> {
  const { pathname, origin, hostname } = new URL(request.url)
  if (pathname === examplesPath) return pageResponse(<ExamplesPage site={site()} />, unkept)
  if (!pathname.startsWith(`${examplesPath}/`)) return undefined
  const name = pathname.slice(examplesPath.length + 1)
  const example = pageExamples(site())
    .flatMap(({ examples }) => examples)
    .find((one) => one.name === name)
  if (!example) return answerParts(pathname)
  const keys = await loadSigningKeys(env.SIGNING_KEYS, hostname)
  if (!keys) return undefined
  const address = origin + (await example.path(keys))
  if (!example.form) return Response.redirect(address, 302)
  const body = new URLSearchParams(example.form.map(([field, value]) => [field, value]))
  return new Request(address, { method: 'POST', body }) as Parameters<Fetch>[0]
}

function answerParts(pathname: string): Response | undefined {
  for (const [styles, examples] of Map.groupBy(partExamples(site()), (part) => part.styles)) {
    if (pathname !== partsPath(styles)) continue
    return pageResponse(<PartsPage site={site()} styles={styles} examples={examples} />, unkept)
  }
  return undefined
}
