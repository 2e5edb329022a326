import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { ScoreLine } from '../../src/domain/record.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import {
  answerOf,
  byName,
  enteredIn,
  explanationsOf,
  type Fields,
  fieldsFor,
  itemOf,
} from '../support/answers.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  formsIn,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  tagsIn,
  textOf,
  theQuestionIn,
} from '../support/pages.ts'
import { browserWith, fetch, library, startEachTestAfresh } from '../support/site.ts'

const { ui, items } = library
const quiz = library.quizzes[0] as (typeof library.quizzes)[number]
const bank = Object.values(items)

// The content has no retired item yet, so one is retired here.
const retired = bank.at(-1)?.id ?? ''
const app = createWholeApp([
  {
    ...library,
    items: { ...items, [retired]: { ...itemOf(retired), retired: '2026-11-01' } },
  } as typeof library,
])
const browser = browserWith({}, app)
const real = openBrowser(fetch)

const startWith = (fields: Fields, with_: Browser = browser) =>
  with_.send(
    { action: `/quizzes/${quiz.id}/attempts`, method: 'post', hidden: [], tags: [] },
    fields,
  )
const openWith = (fields: Fields) =>
  browser.open(
    `/quizzes/${quiz.id}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`,
  )
const leadsTo = (page: Page) =>
  tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
const recorded = async () => (await env.SCORES.list<ScoreLine>()).keys
const [one = '', two = ''] = bank.map(({ id }) => id)

startEachTestAfresh()

const pool = bank.filter(
  ({ id, objective }) => id !== retired && quiz.objectives.includes(objective),
)
const most = Math.min(20, pool.length)

describe('an option that cannot be meant is refused with a way on', () => {
  const wrong: [string, Fields][] = [
    ['no question at all', [['questions', '0']]],
    ['half a question', [['questions', '1.5']]],
    ['a number in words', [['questions', 'abc']]],
    ['an unknown mode', [['mode', 'x']]],
    ['a seed in capitals', [['seed', 'ABC']]],
    ['a seed that is too long', [['seed', '123456789']]],
    ['an item given twice', [['items', `${one},${two},${one}`]]],
    [
      'twenty-one items',
      [
        [
          'items',
          bank
            .slice(0, 21)
            .map(({ id }) => id)
            .join(','),
        ],
      ],
    ],
  ]

  it.each(wrong)('in an address: %s', async (_, fields) => {
    const page = await openWith(fields)
    expect(page.status).toBe(400)
    expect(textOf(page.html)).toContain(ui['problem.wrongOption.title'])
    expect(leadsTo(page)).toContain(`/quizzes/${quiz.id}`)
    expect(page.headers.get('Cache-Control')).toContain('no-store')
  })

  it.each(wrong)('in a form: %s', async (_, fields) => {
    const page = await startWith(fields)
    expect(page.status).toBe(400)
    expect(page.redirects).toEqual([])
    expect(textOf(page.html)).toContain(ui['problem.wrongOption.title'])
    expect(leadsTo(page)).toContain(`/quizzes/${quiz.id}`)
  })

  it('in an address: a mode given twice', async () => {
    const page = await openWith([
      ['mode', 'practice'],
      ['mode', 'test'],
    ])
    expect(page.status).toBe(400)
  })

  it('An option that cannot be meant is refused with a way on and the way on leads to the quiz as it usually is', async () => {
    const page = await browser.open(`/quizzes/${quiz.id}`)
    expect(page.status).toBe(200)
    expect(textOf(page.html)).not.toContain(ui['problem.wrongOption.title'])
  })
})

describe('what is no longer in the bank is left out', () => {
  const gone: [string, Fields, number, number][] = [
    ['a retired item', [['items', `${retired},${one}`]], 1, 1],
    ['an unknown item', [['items', `${one},nil-99,${two}`]], 2, 1],
    ['a selection of which nothing is left', [['items', `${retired},nil-99`]], quiz.length, 2],
    ['more questions than there can be', [['questions', '99']], most, 99 - most],
  ]
  const said = (n: number) =>
    (ui[n === 1 ? 'quiz.leftOut.one' : 'quiz.leftOut.other'] ?? '').replace('{n}', `${n}`)

  it.each(gone)('and said: %s', async (_, fields, asked, leftOut) => {
    const page = await openWith(fields)
    expect(page.status).toBe(200)
    expect(textOf(page.html)).toContain(said(leftOut))
    expect((await startWith(fields)).status).toBe(200)

    const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    const frame = await browser.open(`/embed/quizzes/${quiz.id}?${query}`)
    expect(frame.status).toBe(200)
    expect(textOf(frame.html)).not.toContain('form to fill in')
    if (leftOut < 3) expect(textOf(frame.html)).toContain(said(leftOut))
    const url = encodeURIComponent(`http://localhost/quizzes/${quiz.id}?${query}`)
    const { title } = JSON.parse((await browser.open(`/oembed?url=${url}`)).html)
    const [, shown] = /(\d+) question/.exec(title) ?? []
    expect(textOf(frame.html)).toContain(`${shown} question`)
    if (leftOut < 3) expect(Number(shown)).toBe(asked)
  })
})

describe('an option that is left empty', () => {
  it('counts as not given, in an address and in a form', async () => {
    const empty: Fields = [
      ['mode', ''],
      ['questions', ''],
      ['items', ''],
      ['seed', ''],
    ]
    expect((await openWith(empty)).status).toBe(200)
    const first = await startWith(empty)
    expect(first.status).toBe(200)
    expect(textOf(first.html)).toContain(progress(1, quiz.length))
  })
})

const progress = (n: number, total: number) =>
  ui['attempt.progress']?.replace('{n}', `${n}`).replace('{total}', `${total}`)

describe('the number of questions', () => {
  it.each([1, 5, most])('can be %d, by an address and the form it shows', async (count) => {
    const page = await openWith([['questions', `${count}`]])
    expect(page.status).toBe(200)
    const form = formsIn(page.html).find(({ action }) => action.endsWith('/attempts'))
    const chosen = form?.tags.filter(
      ({ name, attributes }) => name === 'option' && 'selected' in attributes,
    )
    expect(chosen?.map(({ attributes }) => attributes.value)).toEqual([`${count}`])
    expect(form?.tags.filter(({ name }) => name === 'option')).toHaveLength(most)

    const first = await startWith([['questions', `${count}`]])
    expect(textOf(first.html)).toContain(progress(1, count))
  })

  it.each([
    [quiz.length, 'full'],
    [quiz.length - 1, 'short'],
    [1, 'short'],
  ])('A quiz of %d questions is recorded as a %s draw', async (count, draw) => {
    await walk(await startWith([['questions', `${count}`]]))
    expect((await recorded()).map(({ metadata }) => metadata?.draw)).toEqual([draw])
  })

  it('never changes what the plain address shows, since that one is kept', async () => {
    const before = await browser.open(`/quizzes/${quiz.id}`)
    await openWith([['questions', '3']])
    expect((await browser.open(`/quizzes/${quiz.id}`)).html).toBe(before.html)
  })
})

/** What each question shows before it is answered, on the way to the end. */
async function walk(
  first: Page,
  choose: (item: string) => string = (item) => answerOf(item, 'right'),
) {
  const asked: Page[] = []
  let page = first
  for (;;) {
    const question = questionIn(page.html)
    if (!question) return { asked, result: page }
    asked.push(page)
    page = await browser.respond(page, choose(question.item))
    if (nextIn(page.html)) page = await browser.goOn(page)
  }
}

describe('the seed', () => {
  const shown = async (fields: Fields) => {
    const { asked } = await walk(await startWith(fields))
    return asked.map(({ html }) => {
      const { item, controls } = theQuestionIn(html)
      return { item, controls: controls.map(({ name, values }) => ({ name, values })) }
    })
  }

  it('repeats the questions, their order and the order of their choices', async () => {
    const fields: Fields = [
      ['seed', '4f9k2zq'],
      ['questions', `${most}`],
    ]
    const first = await shown(fields)
    expect(first).toHaveLength(most)
    expect(await shown(fields)).toEqual(first)
    // In test mode the same questions, for a class that sits the same paper.
    expect(await shown([...fields, ['mode', 'test']])).toEqual(first)
  })

  it('The seed is another one for each attempt where none is given', async () => {
    const first = await shown([])
    expect(await shown([])).not.toEqual(first)
  })

  it('goes from the address into the form, and so into the attempt', async () => {
    const page = await openWith([['seed', 'q7']])
    const form = formsIn(page.html).find(({ action }) => action.endsWith('/attempts'))
    expect(form?.hidden).toContainEqual(['seed', 'q7'])
  })
})

describe('test mode', () => {
  const clients = {
    'without scripts': real,
    'with scripts': openHtmx(fetch),
  }
  const verdicts = ['feedback.incorrect', 'feedback.key', 'feedback.others']
  const quality = (index: number) => (index % 2 === 0 ? 'right' : 'wrong')
  const startTest = () =>
    startWith(
      [
        ['mode', 'test'],
        ['seed', 'test1'],
      ],
      real,
    )
  const previousIn = ({ html }: Page) =>
    tagsIn(html, 'a').find(({ attributes }) => attributes.rel === 'prev')?.attributes.href

  it('Test mode is chosen in the form that its address leads to', async () => {
    const page = await openWith([['mode', 'test']])
    const chosen = tagsIn(page.html, 'input').filter(
      ({ attributes }) => attributes.name === 'mode' && 'checked' in attributes,
    )
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['test'])
  })

  it.each(Object.entries(clients))(
    'says nothing of right or wrong before the last response (%s), then all of it',
    async (_, client) => {
      let page = await startTest()
      const given: { item: string; quality: 'right' | 'wrong' }[] = []
      for (;;) {
        const question = questionIn(page.html)
        if (!question) break
        expect(nextIn(page.html)).toBeUndefined()
        for (const word of verdicts) {
          expect(textOf(mainOf(page.html))).not.toContain(ui[word])
        }
        for (const earlier of given) {
          for (const text of explanationsOf(earlier.item, earlier.quality)) {
            expect(textOf(page.html)).not.toContain(textOf(text))
          }
        }
        expect(await recorded()).toEqual([])
        given.push({ item: question.item, quality: quality(given.length) })
        page = await client.respond(page, answerOf(question.item, quality(given.length - 1)))
        expect(page.status).toBe(200)
      }
      expect(given).toHaveLength(quiz.length)
      expect(new Set(given.map(({ item }) => item)).size).toBe(quiz.length)
      for (const { item, quality } of given) {
        expect(textOf(page.html)).toContain(textOf(itemOf(item).stem))
        for (const text of explanationsOf(item, quality)) {
          expect(textOf(page.html)).toContain(textOf(text))
        }
      }
      expect((await recorded()).map(({ metadata }) => metadata?.mode)).toEqual(['test'])
    },
  )

  it.each(Object.entries(clients))(
    'shows the same next question after a right response as after a wrong one (%s)',
    async (_, client) => {
      const first = await startTest()
      const { item } = theQuestionIn(first.html)
      const [afterRight, afterWrong] = await Promise.all(
        (['right', 'wrong'] as const).map((each) => client.respond(first, answerOf(item, each))),
      )
      expect(textOf(afterRight?.html ?? '')).toBe(textOf(afterWrong?.html ?? '?'))
    },
  )

  it.each(Object.entries(clients))(
    'lets a response be changed by the link to the question before (%s)',
    async (name, client) => {
      const back = (page: Page) => {
        const address = previousIn(page)
        if (!address) throw new Error('no way back')
        return 'get' in client ? client.get(address) : client.open(address)
      }
      const first = await startTest()
      const items = [theQuestionIn(first.html).item]
      const second = await client.respond(first, answerOf(items[0] ?? '', 'wrong'))
      items.push(theQuestionIn(second.html).item)
      const third = await client.respond(second, answerOf(items[1] ?? '', 'wrong'))
      items.push(theQuestionIn(third.html).item)

      const firstAgain = await back(await back(third))
      expect(theQuestionIn(firstAgain.html).item).toBe(items[0])
      expect(enteredIn(theQuestionIn(firstAgain.html))).toEqual(
        [...fieldsFor(items[0] ?? '', answerOf(items[0] ?? '', 'wrong'))].toSorted(byName),
      )
      if (name === 'without scripts') expect(previousIn(firstAgain)).toBeUndefined()

      // Every control anew, since boxes that were ticked would stay so.
      const changed = await real.send(
        theQuestionIn(firstAgain.html).form,
        fieldsFor(items[0] ?? '', answerOf(items[0] ?? '', 'right')),
      )
      expect(theQuestionIn(changed.html).item).toBe(items[2])

      let page = changed
      while (questionIn(page.html)) {
        page = await client.respond(page, answerOf(theQuestionIn(page.html).item, 'wrong'))
      }
      const [key, ...more] = await recorded()
      expect(more).toEqual([])
      const points = key?.metadata?.items.split(';').map((entry) => Number(entry.split(',')[2]))
      expect(points).toEqual([60, ...Array.from({ length: quiz.length - 1 }, () => 0)])
      expect(textOf(page.html)).toContain(textOf(explanationsOf(items[0] ?? '', 'right')[0] ?? '?'))
    },
  )

  it('offers no way back at the first question, nor in practice', async () => {
    expect(previousIn(await startTest())).toBeUndefined()
    const first = await real.start(quiz.id)
    const feedback = await real.respond(first, answerOf(theQuestionIn(first.html).item, 'right'))
    expect(previousIn(feedback)).toBeUndefined()
    expect(previousIn(await real.goOn(feedback))).toBeUndefined()
  })

  it('shows the same again when its addresses are opened again, with what was entered', async () => {
    const first = await startTest()
    const answer = answerOf(theQuestionIn(first.html).item, 'right')
    const second = await real.respond(first, answer)
    const firstAgain = await real.open(previousIn(second) ?? '')
    const secondAgain = await real.respond(firstAgain, answer)
    expect(theQuestionIn(secondAgain.html)).toMatchObject({
      item: theQuestionIn(second.html).item,
      controls: theQuestionIn(second.html).controls,
    })
  })
})
