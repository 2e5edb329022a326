/**
 * Keys of own questions are as secret as ours: the same request of two classes that differ in nothing but the key of an
 * own question is answered with the same bytes, whoever asks before the key may be known.
 */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { type Attempt, attemptId, startAttempt } from '../../src/domain/attempt.ts'
import type { OwnItem } from '../../src/domain/own/own-item.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt } from '../../src/http/tokens.ts'
import { answerOf, type Fields, fieldsFor } from '../support/answers.ts'
import { classroomOf } from '../support/classroom.ts'
import { meddleWith, type Rooms } from '../support/failing-rooms.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import { ask, follow, lead, vote } from '../support/lesson.ts'
import { uncountedFields, withOtherKeys } from '../support/other-keys.ts'
import { sendOwn } from '../support/own-classroom.ts'
import { ownItems } from '../support/own-items.ts'
import { app, browser, firstQuiz, startEachTestAfresh } from '../support/site.ts'

const nine = Date.UTC(2026, 10, 23, 9)
startEachTestAfresh(nine)

/** Rooms whose class has the own question with each of a number of keys. */
const roomsWithKeys = (own: OwnItem, others: readonly OwnItem[]): Rooms[] =>
  // Own questions have the keys of items, and are asked for by one method.
  (withOtherKeys(own as unknown as Item) as unknown as OwnItem[]).map((keyed) =>
    meddleWith(env.ROOMS, (method, call) =>
      method === 'ownItems' ? Promise.resolve([keyed, ...others]) : call(),
    ),
  )

/** @returns how many different answers the classes give */
async function countAnswers(rooms: readonly Rooms[], path: string, init: RequestInit = {}) {
  const answers = rooms.map(async (ROOMS) => {
    const request = new Request(`http://localhost${path}`, { redirect: 'manual', ...init })
    const response = await app.fetch(request, { ...env, ROOMS }, createExecutionContext())
    return JSON.stringify([response.status, [...response.headers], await response.text()])
  })
  return new Set(await Promise.all(answers)).size
}

const asFragment = { headers: swapHeaders }
const sending = (fields: Fields, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
})

describe.each(ownItems)('the key of an own question of type $type', (own) => {
  const other = ownItems.find(({ id }) => id !== own.id) ?? own
  const rooms = () => roomsWithKeys(own, [other])
  const open = async (mode: Attempt['mode']) =>
    classroomOf(await sendOwn(browser, JSON.stringify([own, other]), { mode }))
  const asItem = [['item', own.id] as const]

  async function attemptIn(mode: Attempt['mode']) {
    const { code } = await open(mode)
    const attempt = startAttempt({
      id: attemptId(nine / 1000, 'abcdefghij', firstQuiz.id),
      seed: 'seed1',
      mode,
      draw: 'selection',
      items: [own.id, other.id],
      startedAt: nine / 1000,
      classroom: { code, learner: 'calm-otter-42' },
    })
    return attempt
  }

  const pathTo = async (attempt: Attempt) => {
    const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
    if (!keys) throw new Error('tests have signing keys')
    return `/attempts/${await signAttempt(attempt, keys)}`
  }

  const uncounted = (path: string): [string, RequestInit][] =>
    uncountedFields(own as unknown as Item).flatMap((fields): [string, RequestInit][] => [
      [`${path}/responses`, sending([...asItem, ...fields])],
      [`${path}/responses`, sending([...asItem, ...fields], swapHeaders)],
    ])

  it('changes nothing before the response', async () => {
    const path = await pathTo(await attemptIn('practice'))
    const requests: [string, RequestInit][] = [
      [path, {}],
      [path, asFragment],
      [`${path}/leave`, {}],
      ...uncounted(path),
    ]
    for (const [address, init] of requests) {
      expect(await countAnswers(rooms(), address, init)).toBe(1)
    }
  })

  it('changes nothing in a test before the class closes', async () => {
    const attempt = await attemptIn('test')
    const responses = [{ response: answerOf(own.id, 'right'), seconds: 3 }, undefined]
    const later: Attempt = { ...attempt, at: 1, responses }
    const all: Attempt = {
      ...later,
      completedAt: nine / 1000,
      responses: responses.map((given) => given ?? { response: 'a', seconds: 3 }),
    }
    const right = fieldsFor(own.id, answerOf(own.id, 'right'))
    const start = await pathTo(attempt)
    const requests: [string, RequestInit][] = [
      [`${start}/responses`, sending([...asItem, ...right])],
      [await pathTo(later), {}],
      [await pathTo({ ...later, at: 0 }), asFragment],
      [await pathTo(all), {}],
      ...uncounted(await pathTo({ ...later, at: 0 })),
    ]
    for (const [address, init] of requests) {
      expect(await countAnswers(rooms(), address, init)).toBe(1)
    }
  })

  it('changes nothing on projector and devices until it is shown', async () => {
    const opened = await open('practice')
    await lead(browser, opened, 'start')
    const learner = await follow(browser, opened)
    await ask(browser, opened, 0)
    expect(await countAnswers(rooms(), learner.path)).toBe(1)
    await vote(browser, learner, answerOf(own.id, 'right'))
    for (const step of ['close', 'discuss'] as const) {
      await lead(browser, opened, step)
      expect(await countAnswers(rooms(), opened.board)).toBe(1)
      expect(await countAnswers(rooms(), learner.path)).toBe(1)
    }
    await lead(browser, opened, 'reveal')
    expect(await countAnswers(rooms(), opened.board)).toBeGreaterThan(1)
  })

  it('does change the feedback after the response, so that this test can see a difference', async () => {
    const attempt = await attemptIn('practice')
    const given = { response: answerOf(own.id, 'wrong'), seconds: 3 }
    const path = await pathTo({ ...attempt, responses: [given, undefined] })
    expect(await countAnswers(rooms(), path)).toBe(rooms().length)
  })
})
