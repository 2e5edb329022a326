/**
 * The most direct way to show that nothing gives a key away: the same request to two sites that
 * differ in nothing but the key of an item is answered with the same bytes.
 */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { type Attempt, attemptId, startAttempt } from '../../src/domain/attempt.ts'
import { versions } from '../../src/domain/paper/version.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt } from '../../src/http/tokens.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { answerOf, type Fields, fieldsFor } from '../support/answers.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import { uncountedFields, withOtherKeys } from '../support/other-keys.ts'
import { library, startEachTestAfresh } from '../support/site.ts'

const { quizzes } = library
const items = Object.values(library.items)
const startedAt = Math.floor(Date.UTC(2026, 10, 23, 12) / 1000)

startEachTestAfresh((startedAt + 30) * 1000)

type App = ReturnType<typeof createWholeApp>

/** A site with this item in the place of its own. */
const siteWith = (item: Item): App =>
  createWholeApp([{ ...library, items: { ...library.items, [item.id]: item } }])

/** An attempt with the item first and another after it. */
function attemptWith(item: Item, quiz: string, mode: Attempt['mode']): Attempt {
  const index = items.findIndex(({ id }) => id === item.id)
  const other = items[(index + 1) % items.length] as Item
  return startAttempt({
    id: attemptId(startedAt, 'abcdefghij', quiz),
    seed: `seed${index}`,
    mode,
    draw: 'full',
    items: [item.id, other.id],
    startedAt,
  })
}

const pathTo = async (attempt: Attempt) => {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  if (!keys) throw new Error('tests have signing keys')
  return `/attempts/${await signAttempt(attempt, keys)}`
}

/** Everything that a client could see of an answer. */
async function seenBy(app: App, path: string, init: RequestInit): Promise<string> {
  const request = new Request(`http://localhost${path}`, { redirect: 'manual', ...init })
  const response = await app.fetch(request, env, createExecutionContext())
  return JSON.stringify([response.status, [...response.headers], await response.text()])
}

const asPage = { method: 'GET' }
const asFragment = { method: 'GET', headers: swapHeaders }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const sending = (fields: Fields, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...form, ...headers },
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
})

/** @returns how many different answers the sites give */
async function countAnswers(apps: readonly App[], path: string, init: RequestInit) {
  return new Set(await Promise.all(apps.map((app) => seenBy(app, path, init)))).size
}

/** Every item that a quiz may draw, with the first quiz that may. */
const drawable = items.flatMap((item) => {
  const quiz = quizzes.find(({ objectives }) => objectives.includes(item.objective))
  return quiz ? { id: item.id, type: item.type, item, quiz: quiz.id } : []
})

it('every item of the bank may be drawn', () => {
  expect(drawable).toHaveLength(items.length)
})

describe.each(drawable)('the key of $id, of type $type', ({ item, quiz }) => {
  const asItem = [['item', item.id] as const]
  const wrong = fieldsFor(item.id, answerOf(item.id, 'wrong'))
  const right = fieldsFor(item.id, answerOf(item.id, 'right'))
  let apps: App[] = []
  beforeAll(() => {
    apps = withOtherKeys(item).map(siteWith)
  })
  afterAll(() => {
    apps = []
  })

  it('changes nothing of the question before the response', async () => {
    const path = await pathTo(attemptWith(item, quiz, 'practice'))
    const responses = `${path}/responses`
    const requests: [string, RequestInit][] = [
      [path, asPage],
      [path, asFragment],
      [path, { method: 'HEAD' }],
      ...uncountedFields(item).flatMap((fields): [string, RequestInit][] => [
        [responses, sending([...asItem, ...fields])],
        [responses, sending([...asItem, ...fields], swapHeaders)],
      ]),
      [responses, sending([['item', 'nonsense'], ...right])],
      [`${path}/record`, sending([])],
    ]
    for (const [address, init] of requests) expect(await countAnswers(apps, address, init)).toBe(1)
  })

  it('changes nothing in test mode until the last response, not even after its own', async () => {
    const attempt = attemptWith(item, quiz, 'test')
    const taken = { response: answerOf(item.id, 'right'), seconds: 3 }
    const later: Attempt = { ...attempt, at: 1, responses: [taken, undefined] }
    const back: Attempt = { ...later, at: 0 }
    const start = `${await pathTo(attempt)}/responses`
    const again = `${await pathTo(back)}/responses`
    const requests: [string, RequestInit][] = [
      [start, sending([...asItem, ...right])],
      [start, sending([...asItem, ...wrong], swapHeaders)],
      [await pathTo(later), asPage],
      [await pathTo(later), asFragment],
      [`${await pathTo(later)}/responses`, sending([['item', attempt.items[1] ?? '']])],
      [await pathTo(back), asPage],
      [await pathTo(back), asFragment],
      [again, sending([...asItem, ...wrong])],
      ...uncountedFields(item).flatMap((fields): [string, RequestInit][] => [
        [again, sending([...asItem, ...fields])],
        [again, sending([...asItem, ...fields], swapHeaders)],
      ]),
    ]
    for (const [address, init] of requests) expect(await countAnswers(apps, address, init)).toBe(1)
  })

  it.each(versions)('changes nothing of version %s of a worksheet', async (version) => {
    const sheet = `/teach/worksheets/selection?items=${item.id}&version=${version}`
    expect(await countAnswers(apps, sheet, asPage)).toBe(1)
    const key = sheet.replace('selection?', 'selection/key?')
    // What is no longer asked is on no sheet.
    expect(await countAnswers(apps, key, asPage)).toBe(item.retired ? 1 : apps.length)
  })

  it('does change the feedback after the response, so that this test can see a difference', async () => {
    const attempt = attemptWith(item, quiz, 'practice')
    const given = { response: answerOf(item.id, 'wrong'), seconds: 3 }
    const path = await pathTo({ ...attempt, responses: [given, undefined] })
    expect(await countAnswers(apps, path, asPage)).toBe(apps.length)
    expect(await countAnswers(apps, path, asFragment)).toBe(apps.length)
  })
})

/** Items with a choice that a known wrong idea may lead to. */
const misleading = drawable.flatMap(({ id, item, quiz }) => {
  if (item.type !== 'single') return []
  const choice = item.choices.find(({ misconception }) => misconception)
  return choice ? [{ id, item, quiz, choice: choice.id }] : []
})

describe.each(misleading)('the misconception behind choice $choice of $id', (each) => {
  const { item, quiz, choice } = each
  const other = 'changed by this test'
  /** As published; with other words for every idea; and with none behind any choice. */
  const apps = (): App[] => {
    const misconceptions = Object.fromEntries(
      Object.entries(library.misconceptions).map(([id, idea]) => [id, { ...idea, idea: other }]),
    )
    const choices = item.choices.map(({ misconception: _, ...rest }) => rest)
    return [
      siteWith(item),
      createWholeApp([{ ...library, misconceptions }]),
      siteWith({ ...item, choices }),
    ]
  }

  it('changes nothing before the response, nor in test mode until the last', async () => {
    const asItem = [['item', item.id] as const]
    const practice = await pathTo(attemptWith(item, quiz, 'practice'))
    const test = attemptWith(item, quiz, 'test')
    const later: Attempt = {
      ...test,
      at: 1,
      responses: [{ response: choice, seconds: 3 }, undefined],
    }
    const requests: [string, RequestInit][] = [
      [practice, asPage],
      [practice, asFragment],
      ...uncountedFields(item).map((fields): [string, RequestInit] => [
        `${practice}/responses`,
        sending([...asItem, ...fields]),
      ]),
      [`${await pathTo(test)}/responses`, sending([...asItem, ...fieldsFor(item.id, choice)])],
      [await pathTo(later), asPage],
      [await pathTo({ ...later, at: 0 }), asPage],
    ]
    const sites = apps()
    for (const [address, init] of requests) expect(await countAnswers(sites, address, init)).toBe(1)
  })

  it('changes what a learner reads who took that choice, and nothing for one who took the key', async () => {
    const attempt = attemptWith(item, quiz, 'practice')
    const sites = apps()
    for (const [response, answers] of [
      [choice, 3],
      [item.key, 1],
    ] as const) {
      const path = await pathTo({ ...attempt, responses: [{ response, seconds: 3 }, undefined] })
      expect([response, await countAnswers(sites, path, asPage)]).toEqual([response, answers])
    }
  })
})

describe('pages that anyone may read before a quiz', () => {
  it('are the same whatever the keys are', async () => {
    // Pages of the build are kept by address: each site gets a fresh copy of the module that keeps them.
    const readWithKeys = async (choose: (keyed: Item[]) => Item | undefined) => {
      vi.resetModules()
      const fresh = await import('../../src/whole-app.ts')
      const rekeyed = Object.fromEntries(
        items.map((item) => [item.id, choose(withOtherKeys(item)) ?? item]),
      )
      const app = fresh.createWholeApp([{ ...library, items: rekeyed }])
      const paths = ['/quizzes', ...quizzes.map(({ id }) => `/quizzes/${id}`), '/']
      return Promise.all(paths.map((path) => seenBy(app, path, asPage)))
    }
    const asPublished = await readWithKeys(([first]) => first)
    const others = await readWithKeys((keyed) => keyed.at(-1))
    expect(others).toEqual(asPublished)
  })
})
