/** What a lesson of thirty learners costs, live or at their own pace: requests, calls of the room, rows written, writes to the store. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { loadSnapshot } from '../../src/store/snapshots.ts'
import { type Fields, fieldsFor, right, wrong } from '../support/answers.ts'
import { answerAll, joinClassroom, openClassroom } from '../support/classroom.ts'
import { openHtmx, swapHeaders } from '../support/htmx-client.ts'
import {
  browser,
  counted,
  fetch as fetchCounted,
  startCounting,
} from '../support/operation-costs.ts'
import { ring } from '../support/rooms.ts'
import { library, startEachTestAfresh, stopClock } from '../support/site.ts'

const nine = Date.UTC(2026, 10, 23, 9)
startEachTestAfresh(nine)

const learners = 30
const questions = 12

/** One request, as htmx sends it. */
const post = (path: string, fields: Fields) =>
  fetchCounted(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { ...swapHeaders, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    }),
  )

/** A socket, which takes one request however long it is open. */
async function connect(path: string): Promise<WebSocket> {
  const headers = { Upgrade: 'websocket', Origin: 'http://localhost' }
  const { webSocket } = await fetchCounted(
    new Request(`http://localhost${path}/socket`, { headers }),
  )
  if (!webSocket) throw new Error('no socket')
  webSocket.accept()
  return webSocket
}

test('a live lesson of thirty learners and twelve questions, each with two votes, is 48 requests a learner at most', async () => {
  const items = Object.values(library.items)
    .filter(({ retired }) => !retired)
    .slice(0, questions)
    .map(({ id }) => id)
  const opened = await openClassroom(
    browser,
    {},
    `/teach?${items.map((id) => `items=${id}`).join('&')}`,
  )
  const { code, report, board } = opened
  startCounting()
  let requests = 0
  const paths: string[] = []
  const lead = async (step: string, round: number, more: Fields = []) => {
    requests++
    const answer = await post(`${report}/live`, [['step', step], ['round', String(round)], ...more])
    expect(answer.status).toBe(200)
    return answer.text()
  }
  let round = 0
  await lead('start', round++)
  for (let at = 0; at < learners; at++) {
    // The page of the code, the form, and the lesson that it leads to.
    requests += 3
    const { page } = await joinClassroom(browser, code)
    paths.push(page.address)
  }
  const sockets = await Promise.all([...paths, `${report}/live`, board].map(connect))
  requests += sockets.length
  for (const [place, item] of items.entries()) {
    const ballot = async (answer: string) => {
      for (const path of paths) {
        requests++
        const fields: Fields = [
          ['round', String(round)],
          ['item', item],
          ...fieldsFor(item, answer),
        ]
        expect((await post(path, fields)).status).toBe(200)
      }
    }
    stopClock(nine + place * 200_000)
    await lead('ask', round++, [['at', String(place)]])
    await ballot(wrong(item))
    await lead('close', round++)
    await lead('discuss', round++)
    await lead('again', round++)
    await ballot(right(item))
    await lead('close', round++)
    await lead('reveal', round++)
    await ring(code)
  }
  await lead('end', round++)
  const { put = 0, get = 0, ...calls } = counted()
  expect(calls).toEqual({
    settings: learners,
    join: learners,
    follow: learners,
    fetch: learners + 2,
    vote: learners * questions * 2,
    lead: 2 + 6 * questions,
  })
  // One call a request, and never more than eight copies of the class.
  const called = Object.values(calls).reduce((all, each) => all + each, 0)
  expect(requests).toBe(called)
  expect(requests).toBeLessThanOrEqual(1000)
  expect(put).toBeLessThanOrEqual(8)
  expect(get).toBe(0)
  expect(await rowsIn(code)).toEqual({ votes: learners * questions * 2, learners })
})

test('in practice a learner with scripts sends three requests to join and one for each answer, and the way on to the next question none', async () => {
  const chosen = { mode: 'practice', questions: String(questions) }
  const { code } = await openClassroom(browser, chosen)
  startCounting()
  let requests = 0
  const send = openHtmx((request) => {
    requests++
    return fetchCounted(request)
  })
  for (let at = 0; at < learners; at++) {
    requests += 3
    const { page } = await joinClassroom(browser, code)
    const { given } = await answerAll(send, page, right)
    expect(given).toHaveLength(questions)
  }
  const { put = 0, get = 0, ...calls } = counted()
  expect(calls).toEqual({
    settings: learners,
    join: learners,
    standing: learners,
    answer: learners * (questions - 1),
    complete: learners,
  })
  expect(requests).toBe(learners * (3 + questions))
  expect([put, get]).toEqual([0, 0])
})

test('a lesson in which a teacher removes 22 learners makes eight writes at most, and its close is copied at once', async () => {
  const { code, report } = await openClassroom(browser)
  startCounting()
  for (let minute = 1; minute < 45; minute++) {
    stopClock(nine + minute * 60_000)
    const { name } = await joinClassroom(browser, code)
    if (minute % 2 === 0) await post(`${report}/learners/${name}/remove`, [])
    await ring(code)
  }
  stopClock(nine + 45 * 60_000)
  await post(`${report}/close`, [])
  await ring(code)
  expect(counted().put).toBeLessThanOrEqual(8)
  const copy = await loadSnapshot(env.SCORES, code)
  expect([copy?.takenAt, copy?.removed?.length]).toEqual([nine / 1000 + 45 * 60, 22])
})

const rowsIn = (code: string) =>
  runInDurableObject(env.ROOMS.getByName(code), (_, { storage }) => {
    const count = (table: string) =>
      Number(storage.sql.exec(`SELECT COUNT(*) AS n FROM ${table}`).one().n)
    return { votes: count('vote'), learners: count('learner') }
  })
