import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { AttemptRecord, ScoreLine } from '../../src/domain/record.ts'
import { answerOf, itemOf } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { failToRead, networkError } from '../support/failing-scores.ts'
import {
  elementsIn,
  formsIn,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import { app, browser, library, startEachTestAfresh } from '../support/site.ts'

const { ui, quizzes } = library
const quiz = quizzes[0] as (typeof quizzes)[number]
const other = quizzes[1] as (typeof quizzes)[number]

const withoutStore = openBrowser((request) =>
  app.fetch(
    request,
    { ...env, SCORES: failToRead(env.SCORES, networkError) },
    createExecutionContext(),
  ),
)
const recorded = async () => (await env.SCORES.list<ScoreLine>({ prefix: 'v1/attempt/' })).keys

startEachTestAfresh()

/** Takes a quiz to its end, in practice or as a test, and keeps what each question showed. */
async function take(first: Page, isRight: (index: number) => boolean) {
  const shown: unknown[] = []
  const taken: string[] = []
  let page = first
  for (;;) {
    const question = questionIn(page.html)
    if (!question) return { shown, taken, result: page }
    const { item, controls } = question
    shown.push({ item, controls: controls.map(({ name, values }) => ({ name, values })) })
    page = await browser.respond(page, answerOf(item, isRight(taken.length) ? 'right' : 'wrong'))
    taken.push(item)
    if (nextIn(page.html)) page = await browser.goOn(page)
  }
}

const startWith = (fields: Record<string, string>, quizId = quiz.id) =>
  browser.send(
    { action: `/quizzes/${quizId}/attempts`, method: 'post', hidden: [], tags: [] },
    Object.entries(fields),
  )
const challengeIn = ({ html }: Page) =>
  tagsIn(html, 'a').find(({ attributes }) => attributes.href?.startsWith('/challenge/'))?.attributes
    .href ?? ''
const startFormIn = (page: Page) => {
  const form = formsIn(page.html).find(({ action }) => action.endsWith('/attempts'))
  if (!form) throw new Error('no way to take the challenge')
  return form
}
/** The rows of the table that sets both sides side by side, without its head. */
const comparisonIn = ({ html }: Page) => {
  const table = elementsIn(html, 'table').find((one) =>
    textOf(one).includes(ui['challenge.theirs'] ?? '?'),
  )
  return elementsIn(table ?? '', 'tr')
    .slice(1)
    .map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map(textOf))
}
const idOf = (address: string) => address.split('/').at(-1) ?? ''

const outcome = (isRight: boolean) =>
  isRight ? `✓ ${ui['challenge.correct']}` : `✗ ${ui['challenge.incorrect']}`
const mine = (index: number) => index % 2 === 0
const theirs = (index: number) => index % 3 === 0

describe.each(['practice', 'test'])('a challenge from an attempt in %s', (mode) => {
  it('gives the same questions and choices in the same order, and compares at the end', async () => {
    const first = await take(await startWith({ mode }), mine)
    const address = challengeIn(first.result)
    const invitation = await browser.open(address)
    expect(invitation.status).toBe(200)
    expect(textOf(mainOf(invitation.html))).toContain(
      `${first.taken.filter((_, index) => mine(index)).length} ${ui['result.of']?.replace('{total}', `${quiz.length}`)}`,
    )

    const second = await take(await browser.send(startFormIn(invitation)), theirs)
    expect(second.shown).toEqual(first.shown)
    expect(comparisonIn(second.result)).toEqual([
      ...first.taken.map((_, index) => [
        `${index + 1}`,
        outcome(theirs(index)),
        outcome(mine(index)),
      ]),
      [
        ui['challenge.total'],
        `${first.taken.filter((_, index) => theirs(index)).length}`,
        `${first.taken.filter((_, index) => mine(index)).length}`,
      ],
    ])

    const lines = (await recorded()).map(({ metadata }) => metadata)
    expect(lines.map((line) => line?.draw).toSorted()).toEqual(['challenge', 'full'])
    expect(lines.map((line) => line?.mode)).toEqual([mode, mode])
    const [record] = await Promise.all(
      (await recorded())
        .filter(({ metadata }) => metadata?.draw === 'challenge')
        .map(({ name }) => env.SCORES.get<AttemptRecord>(name, 'json')),
    )
    expect(record?.challenge).toBe(idOf(address))
  })
})

describe('the page of a challenge', () => {
  it('shows no question, no answer and no item by name', async () => {
    const { result, taken } = await take(await startWith({}), mine)
    const page = await browser.open(challengeIn(result))
    for (const id of taken) {
      expect(textOf(page.html)).not.toContain(textOf(itemOf(id).stem))
      expect(page.html).not.toContain(id)
    }
    expect(questionIn(page.html)).toBeUndefined()
  })

  it('The page of a challenge is kept by no cache and listed by no search engine', async () => {
    const { result } = await take(await startWith({ questions: '1' }), mine)
    const { headers } = await browser.open(challengeIn(result))
    expect(headers.get('Cache-Control')).toContain('no-store')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
  })

  it('The page of a challenge is there for own selections, retakes and challenges as well', async () => {
    const items = Object.keys(library.items).slice(0, 3).join(',')
    const selection = await take(await startWith({ items }), mine)
    const again = await take(
      await browser.send(startFormIn(await browser.open(challengeIn(selection.result)))),
      theirs,
    )
    const third = await take(
      await browser.send(startFormIn(await browser.open(challengeIn(again.result)))),
      mine,
    )
    expect(third.shown).toEqual(selection.shown)
    // Against the one who sent the link, not the one before.
    expect(comparisonIn(third.result).map(([, you, them]) => [you, them])).toEqual([
      [outcome(true), outcome(true)],
      [outcome(false), outcome(false)],
      [outcome(true), outcome(false)],
      ['2', '1'],
    ])
  })

  it('The page of a challenge is offered only once the attempt is recorded', async () => {
    const first = await startWith({ questions: '1' })
    expect(challengeIn(first)).toBe('')
  })
})

describe('the address of a challenge', () => {
  const unseen = `20260102-abcdefghij-${quiz.id}.abc123`

  it('The address of a challenge that the store does not show says so and can be tried again', async () => {
    const page = await browser.open(`/challenge/${unseen}`)
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain(ui['problem.notSeenYet.title'])
    expect(tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)).toContain(
      `/challenge/${unseen}`,
    )
  })

  it.each([
    ['of an unknown quiz', '20260102-abcdefghij-nothing.abc123'],
    ['with a short last part', `20260102-abcdefghij-${quiz.id}.abc`],
    ['in capitals', `20260102-ABCDEFGHIJ-${quiz.id}.abc123`],
    ['with something after it', `${unseen}.abc123`],
    ['of a built-in property', '20260102-abcdefghij-constructor.abc123'],
    ['that is no id at all', 'x'],
  ])('%s is not found', async (_, id) => {
    const page = await browser.open(`/challenge/${id}`)
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain(ui['problem.cutResult.title'])
  })

  it('says where the store is out of reach, and can be tried again', async () => {
    const page = await withoutStore.open(`/challenge/${unseen}`)
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.storeAway.title'])
    expect(tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)).toContain(
      `/challenge/${unseen}`,
    )
  })
})

describe('taking a challenge', () => {
  it('Taking a challenge of another quiz is refused', async () => {
    const { result } = await take(await startWith({ questions: '1' }), mine)
    const page = await startWith({ challenge: idOf(challengeIn(result)) }, other.id)
    expect(page.status).toBe(400)
    expect(tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)).toContain(
      `/quizzes/${other.id}`,
    )
  })

  it.each(['x', '../v1/health', `20260102-abcdefghij-${quiz.id}`, '__proto__'])(
    'by the malformed id “%s” is refused',
    async (challenge) => {
      expect((await startWith({ challenge })).status).toBe(400)
    },
  )

  it('Taking a challenge that the store does not show starts nothing', async () => {
    const page = await startWith({ challenge: `20260102-abcdefghij-${quiz.id}.abc123` })
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(page.status).toBeLessThan(500)
    expect(questionIn(page.html)).toBeUndefined()
  })

  it('while the store is out of reach says so, and blames no option', async () => {
    const page = await withoutStore.send(
      { action: `/quizzes/${quiz.id}/attempts`, method: 'post', hidden: [], tags: [] },
      [['challenge', `20260102-abcdefghij-${quiz.id}.abc123`]],
    )
    expect(page.status).toBe(503)
    expect(textOf(page.html)).toContain(ui['problem.storeAway.title'])
  })

  it('ends with the whole result where the other side is out of reach or has expired', async () => {
    const first = await take(await startWith({ questions: '2' }), mine)
    const address = challengeIn(first.result)
    const second = await take(await browser.send(startFormIn(await browser.open(address))), theirs)
    const away = await withoutStore.open(second.result.address)
    await env.SCORES.delete(`v1/attempt/${idOf(address)}`)
    const expired = await browser.open(second.result.address)
    for (const page of [away, expired]) {
      expect(page.status).toBe(200)
      expect(textOf(page.html)).toContain(ui['challenge.away'])
      expect(comparisonIn(page)).toEqual([])
      for (const id of second.taken) {
        expect(textOf(page.html)).toContain(textOf(itemOf(id).stem))
      }
    }
  })
})
