/** Proves that no network spends more than its share of a day, over all isolates, and that others go on. */
import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import {
  dailyAllowance,
  nothingSpent,
  type Spender,
  type Spent,
} from '../../src/domain/allowance.ts'
import { dayOf } from '../../src/domain/attempt.ts'
import type { Env } from '../../src/env.ts'
import { networkOfDay } from '../../src/http/limits.ts'
import { macOf } from '../../src/http/mac.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { itemOfType, right } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  formTo,
  joinClassroom,
  newLearnerForm,
  openClassroom,
} from '../support/classroom.ts'
import { ask, follow, lead, startLesson, vote } from '../support/lesson.ts'
import { fetchAt, finishOne } from '../support/limits.ts'
import { hasAlert, recordFormIn, textOf } from '../support/pages.ts'
import { readRoom } from '../support/rooms.ts'
import { library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const item = itemOfType('single').id
const noon = Date.UTC(2027, 0, 1, 12)

startEachTestAfresh(noon)

/** No limits of a minute: whoever waits long enough is held back by none. */
const patient = (): Partial<Env> =>
  ({
    OPENINGS: undefined,
    CLASSROOMS: undefined,
    RECORDINGS: undefined,
    READINGS: undefined,
    LOOKUPS: undefined,
  }) as never

/** A visitor as another isolate meets them: it remembers nothing of what the first was given. */
const visitorAt = (address: string) => openBrowser(fetchVisitorAt(address))

function fetchVisitorAt(address: string) {
  const { ALLOWANCES } = env
  if (!ALLOWANCES) throw new Error('nothing counts what networks spend')
  const elsewhere = new Proxy(ALLOWANCES, {
    get: (target, name) =>
      name === 'getByName' ? (of: string) => target.getByName(of) : Reflect.get(target, name),
  })
  return fetchAt(address, { ...patient(), ALLOWANCES: elsewhere } as never)
}

const recordCount = async () => (await env.SCORES.list({ prefix: 'v1/attempt/' })).keys.length

it('One network records no more attempts in a day than its share, whichever isolates it meets', async () => {
  const before = await recordCount()
  for (let isolate = 0; isolate < 4; isolate++) {
    const visitor = visitorAt('192.0.2.1')
    for (let n = 0; n < 60; n++) await finishOne(visitor)
  }
  expect((await recordCount()) - before).toBe(dailyAllowance.anyone.writes)
  const held = await finishOne(visitorAt('192.0.2.1'))
  expect(textOf(held.html)).toContain(ui['result.notRecorded.title'])

  // Others are not held back, and the day after it goes on from where it stood.
  expect(textOf((await finishOne(visitorAt('192.0.2.2'))).html)).toContain(ui['result.recorded'])
  vi.setSystemTime(noon + 24 * 3600 * 1000)
  const form = recordFormIn(held.html)
  if (!form) throw new Error('no way to try again')
  const later = await visitorAt('192.0.2.1').send(form)
  expect(textOf(later.html)).toContain(ui['result.recorded'])
}, 60_000)

it('A teacher behind an address that has spent its writes still changes a class, and opens five', async () => {
  const school = visitorAt('192.0.2.11')
  const { code, report } = await openClassroom(school, {}, `/teach?items=${item}`)
  const { name } = await joinClassroom(school, code)
  await drain('192.0.2.11', { writes: dailyAllowance.anyone.writes }, 'anyone')
  expect(textOf((await finishOne(school)).html)).toContain(ui['result.notRecorded.title'])
  for (const below of ['/lock', `/learners/${name}/remove`, '/extend', '/close']) {
    const changed = await post(school, `${report}${below}`)
    expect([below, changed.status]).toEqual([below, 200])
  }
  const { settings, removed } = await readRoom(code)
  expect([settings?.isLocked, removed]).toEqual([true, [name]])
  for (let opened = 0; opened < 5; opened++) await openClassroom(school)
  const form = formTo(await school.open('/teach'), '/classrooms')
  expect((await school.send(form, fieldsOf(form))).status).toBe(503)
  expect((await post(school, `${report}/rekey`)).status).toBe(200)
}, 60_000)

it('A teacher goes on where others behind the same address have spent all that they may', async () => {
  const school = visitorAt('192.0.2.12')
  const { code, report, board } = await openClassroom(school, {}, `/teach?items=${item}`)
  const { page } = await joinClassroom(school, code)
  await drain('192.0.2.12', dailyAllowance.anyone, 'anyone')
  const late = visitorAt('192.0.2.12')
  expect((await late.open(`/join/${code}`)).status).toBe(503)
  expect((await late.open(page.address)).status).toBe(200)
  expect(textOf((await answerAll(late, page, right)).last.html)).toContain(ui['result.recorded'])
  await drain('192.0.2.12', dailyAllowance.learner, 'learner')
  const teacher = visitorAt('192.0.2.12')
  expect((await teacher.open(board)).status).toBe(503)
  expect((await teacher.open(`${report}/live`)).status).toBe(200)
  expect((await post(teacher, `${report}/close`)).status).toBe(200)
  expect(textOf((await teacher.open(report)).html)).toContain(
    ui['report.until.closed']?.split('{')[0] ?? '?',
  )
}, 60_000)

it('A teacher leads a lesson on where learners behind the same address have spent all that they may', async () => {
  const school = visitorAt('192.0.2.17')
  const opened = await startLesson(school, [item])
  const { path } = await follow(school, opened)
  await ask(school, opened, 0)
  await vote(school, { path }, right(item))
  await drain('192.0.2.17', dailyAllowance.anyone, 'anyone')
  await drain('192.0.2.17', dailyAllowance.learner, 'learner')
  expect((await visitorAt('192.0.2.17').open(path)).status).toBe(503)
  const teacher = visitorAt('192.0.2.17')
  for (const step of ['close', 'reveal'] as const) {
    const led = await lead(teacher, opened, step)
    expect([step, led.status, textOf(led.html).includes('100%')]).toEqual([step, 200, true])
  }
  const socket = await fetchVisitorAt('192.0.2.17')(
    new Request(`http://localhost${opened.report}/live/socket`, {
      headers: { Upgrade: 'websocket' },
    }),
  )
  expect(socket.status).toBe(101)
  socket.webSocket?.accept()
}, 60_000)

it('Whoever changes a class from a network that has spent everything is told that it was not done', async () => {
  const { report, code } = await openClassroom(visitorAt('192.0.2.13'))
  const { name } = await joinClassroom(visitorAt('192.0.2.13'), code)
  await drain('192.0.2.14', dailyAllowance.teacher)
  for (const below of ['/lock', '/close', `/learners/${name}/remove`]) {
    const refused = await post(visitorAt('192.0.2.14'), `${report}${below}`)
    const said = textOf(refused.html)
    expect(refused.status).toBe(503)
    expect(said).toContain(ui['problem.notDone.title'])
    expect(said).not.toContain(ui['problem.storeRefused.title'])
  }
  expect((await readRoom(code)).settings?.isLocked).toBeFalsy()
})

it('The state of the site is told as it is to a network that has spent everything', async () => {
  await drain('192.0.2.15', dailyAllowance.teacher)
  const { html } = await visitorAt('192.0.2.15').open('/health')
  expect(JSON.parse(html)).toMatchObject({ status: 'ok', scores: 'ok' })
})

it('One network opens no more classes in a day than its share pays for, and is told so', async () => {
  const visitor = visitorAt('192.0.2.3')
  const form = formTo(await visitor.open('/teach'), '/classrooms')
  let opened = 0
  let last = await visitor.send(form, fieldsOf(form))
  while (last.status === 200 && opened < 100) {
    opened++
    last = await visitor.send(form, fieldsOf(form))
  }
  expect([opened, last.status, hasAlert(last.html)]).toEqual([18, 503, true])
  expect((await openClassroom(visitorAt('192.0.2.4'))).code).toHaveLength(8)
}, 60_000)

it('Learners of a network that has spent its share still finish, and hand in what the room did not take', async () => {
  const teacher = visitorAt('192.0.2.5')
  const { code, report } = await openClassroom(teacher, {}, `/teach?items=${item}`)
  const school = visitorAt('192.0.2.6')
  const { page } = await joinClassroom(school, code)
  const form = newLearnerForm(await school.open(`/join/${code}`))
  // A script of somebody in the same network.
  await drain('192.0.2.6', dailyAllowance.teacher)
  const refused = await visitorAt('192.0.2.6').send(form, fieldsOf(form))
  expect(refused.status).toBe(503)
  const { last } = await answerAll(visitorAt('192.0.2.6'), page, right)
  expect(last.status).toBe(200)
  expect(textOf(last.html)).toContain(ui['result.notRecorded.title'])
  expect((await teacher.open(report)).status).toBe(200)
  expect((await joinClassroom(visitorAt('192.0.2.7'), code)).page.status).toBe(200)
}, 60_000)

it('One network of IPv6 has one share, whichever of its addresses asks', async () => {
  const { code } = await openClassroom(visitorAt('192.0.2.8'))
  await drain('2001:db8:7:1::1', dailyAllowance.teacher)
  expect((await visitorAt('2001:db8:7:ffff:f::9').open(`/join/${code}`)).status).toBe(503)
  expect((await visitorAt('2001:db8:8:1::1').open(`/join/${code}`)).status).toBe(200)
  // An address of IPv4 is the same one, written as one of IPv6.
  await drain('192.0.2.16', dailyAllowance.teacher)
  expect((await visitorAt('::ffff:192.0.2.16').open(`/join/${code}`)).status).toBe(503)
})

it('One network reads the statistics no more often in a day than its share pays for', async () => {
  await drain('192.0.2.9', dailyAllowance.teacher)
  const held = await visitorAt('192.0.2.9').open('/stats')
  expect([held.status, textOf(held.html)]).toEqual([
    503,
    expect.stringContaining(ui['problem.storeAway.title'] ?? '?'),
  ])
  expect((await visitorAt('192.0.2.10').open('/stats')).status).toBe(200)
})

/** Sends a form that has nothing but its address. */
const post = (visitor: ReturnType<typeof visitorAt>, action: string) =>
  visitor.send({ action, method: 'post', hidden: [], tags: [] })

/** Spends what a network has at once, as its requests would one by one. */
async function drain(
  address: string,
  wanted: Partial<Spent>,
  spender: Spender = 'teacher',
): Promise<void> {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  const network = networkOfDay({ req: { header: () => address } } as never)
  if (!keys) throw new Error('the site has no key to sign with')
  const name = await macOf(`network.v1.${dayOf(Date.now() / 1000)}.${network}`, keys)
  await env.ALLOWANCES?.getByName(name).give({ ...nothingSpent, ...wanted }, spender)
}
