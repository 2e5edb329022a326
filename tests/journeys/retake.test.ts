import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { ScoreLine } from '../../src/domain/record.ts'
import { answerOf, type Quality, qualitiesOf } from '../support/answers.ts'
import { takeQuiz } from '../support/browser-without-scripts.ts'
import { formsIn, mainOf, type Page, tagsIn, textOf, theQuestionIn } from '../support/pages.ts'
import { browser, library, startEachTestAfresh } from '../support/site.ts'

const { quizzes, items, ui } = library
const quiz = quizzes[0] as (typeof quizzes)[number]
const bank = Object.values(items).filter(({ retired }) => !retired)

const lines = async () =>
  (await env.SCORES.list<ScoreLine>({ prefix: 'v1/attempt/' })).keys.flatMap(
    ({ metadata }) => metadata ?? [],
  )
const lineOf = async (draw: string) => (await lines()).find((line) => line.draw === draw)
const itemsOf = (line: ScoreLine | undefined) =>
  line?.items.split(';').map((entry) => entry.split(',')[0])
const retakeFormIn = ({ html }: Page) =>
  formsIn(html).find(({ hidden }) => hidden.some(([name]) => name === 'retake'))
const startFormIn = ({ html }: Page) => {
  const form = formsIn(html).find(({ action }) => action.endsWith('/attempts'))
  if (!form) throw new Error('no way to start')
  return form
}

startEachTestAfresh()

/** Right, partly right where that can be, and wrong, in turn. */
const qualityOf = (id: string, index: number): Quality => {
  const quality = (['right', 'partly', 'wrong', 'right'] as const)[index % 4] ?? 'right'
  const isPossible = qualitiesOf(items[id]?.type ?? 'single').includes(quality)
  return isPossible ? quality : 'wrong'
}

describe('trying again what was missed', () => {
  it('asks just the questions without a full point, in their order', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quiz.id), (id, index) =>
      answerOf(id, qualityOf(id, index)),
    )
    const missed = given
      .filter(({ item }, index) => qualityOf(item, index) !== 'right')
      .map(({ item }) => item)
    const form = retakeFormIn(result)
    if (!form) throw new Error('no way to try again')

    const retake = await takeQuiz(browser, await browser.send(form), (id) => answerOf(id, 'right'))
    expect(retake.given.map(({ item }) => item)).toEqual(missed)
    const line = await lineOf('retake')
    expect(itemsOf(line)).toEqual(missed)
    expect(line?.score).toBe(60 * missed.length)
    expect(retakeFormIn(retake.result)).toBeUndefined()
    // The first attempt stays as it was.
    expect(itemsOf(await lineOf('full'))).toEqual(given.map(({ item }) => item))
  })

  it('can go on until nothing is left', async () => {
    let page = await browser.start(quiz.id)
    for (let left = quiz.length; left > 0; left = Math.floor(left / 2)) {
      const { given, result } = await takeQuiz(browser, page, (id, index) =>
        answerOf(id, index < Math.floor(left / 2) ? 'wrong' : 'right'),
      )
      expect(given).toHaveLength(left)
      const form = retakeFormIn(result)
      if (left === 1) expect(form).toBeUndefined()
      else page = await browser.send(form ?? startFormIn(result))
    }
  })

  it('Trying again what was missed is not offered to whoever has every point', async () => {
    const { result } = await takeQuiz(browser, await browser.start(quiz.id), (id) =>
      answerOf(id, 'right'),
    )
    expect(retakeFormIn(result)).toBeUndefined()
  })

  it('Trying again what was missed is offered for all questions to whoever has none', async () => {
    const { given, result } = await takeQuiz(browser, await browser.start(quiz.id), (id) =>
      answerOf(id, 'wrong'),
    )
    expect(retakeFormIn(result)?.hidden).toContainEqual([
      'items',
      given.map(({ item }) => item).join(','),
    ])
  })
})

describe('a teacher’s own selection', () => {
  const chosen = [bank[40], bank[3], bank[22], bank[0]].map((item) => item?.id ?? '')

  it.each([
    ['one list', `items=${chosen.join(',')}`],
    ['one field for each, as the picker sends them', chosen.map((id) => `items=${id}`).join('&')],
  ])('asks those questions in the order given (%s)', async (_, query) => {
    const page = await browser.open(`/quizzes/${quiz.id}?${query}`)
    expect(page.status).toBe(200)
    const first = await browser.send(startFormIn(page))
    const { given } = await takeQuiz(browser, first, (id) => answerOf(id, 'right'))
    expect(given.map(({ item }) => item)).toEqual(chosen)
    expect((await lines()).map(({ draw }) => draw)).toEqual(['selection'])
  })

  it('can be twenty questions', async () => {
    const twenty = bank.slice(10, 30).map(({ id }) => id)
    const page = await browser.open(`/quizzes/${quiz.id}?items=${twenty.join(',')}`)
    const first = await browser.send(startFormIn(page))
    expect(theQuestionIn(first.html).item).toBe(twenty[0])
    expect(textOf(first.html)).toContain(
      ui['attempt.progress']?.replace('{n}', '1').replace('{total}', '20'),
    )
  })

  it('shows none of its questions before it starts', async () => {
    const page = await browser.open(`/quizzes/${quiz.id}?items=${chosen.join(',')}`)
    for (const id of chosen) {
      expect(textOf(page.html)).not.toContain(textOf(items[id]?.stem ?? '?'))
    }
  })
})

describe('the pages for teachers', () => {
  it('make the link of a selection without scripts', async () => {
    const page = await browser.open('/teach/selection')
    expect(page.status).toBe(200)
    const form = formsIn(mainOf(page.html)).find(({ method }) => method === 'get')
    const boxes = form?.tags.filter(({ attributes }) => attributes.type === 'checkbox') ?? []
    expect(new Set(boxes.map(({ attributes }) => attributes.name))).toEqual(new Set(['items']))
    expect(boxes.map(({ attributes }) => attributes.value).toSorted()).toEqual(
      bank.map(({ id }) => id).toSorted(),
    )

    const ticked = boxes.slice(2, 5).map(({ attributes }) => attributes.value ?? '')
    const query = new URLSearchParams(ticked.map((id) => ['items', id]))
    const start = await browser.open(`${form?.action}?${query}`)
    expect(start.status).toBe(200)
    const { given } = await takeQuiz(browser, await browser.send(startFormIn(start)), (id) =>
      answerOf(id, 'right'),
    )
    expect(given.map(({ item }) => item)).toEqual(ticked)
  })

  it('label every question to tick', async () => {
    const { html } = await browser.open('/teach/selection')
    const labels = new Set(tagsIn(html, 'label').map(({ attributes }) => attributes.for))
    for (const { attributes } of tagsIn(html, 'input')) {
      if (attributes.type === 'checkbox') expect(labels).toContain(attributes.id)
    }
  })

  it('lead to every quiz and to the selection', async () => {
    const { html } = await browser.open('/teach')
    const links = tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href)
    expect(links).toContain('/teach/selection')
    for (const { id } of quizzes) expect(links).toContain(`/quizzes/${id}`)
  })
})
