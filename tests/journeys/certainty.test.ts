/** How sure learners are: asked beside each question, kept, never scored, told to themselves and to their teacher. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type Certainty, certainties, certaintyField } from '../../src/domain/certainty.ts'
import type { AttemptRecord, ScoreLine } from '../../src/domain/record.ts'
import {
  fieldsFor,
  incompleteFieldsFor,
  itemOfType,
  itemTypes,
  right,
  wrong,
} from '../support/answers.ts'
import { joinClassroom, linkIn, openClassroom } from '../support/classroom.ts'
import { readCsv } from '../support/csv.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  elementsIn,
  elementWhere,
  nextIn,
  type Page,
  questionIn,
  sharedAddressIn,
  tagsIn,
  textOf,
  theQuestionIn,
} from '../support/pages.ts'
import { readRoom } from '../support/rooms.ts'
import { browser, fetch, filled, firstQuiz, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const htmx = openHtmx(fetch)
const chosen = itemTypes.map((type) => itemOfType(type).id)
const word = (certainty: Certainty) => ui[`certainty.${certainty}`] ?? '?'
startEachTestAfresh()

const start = (mode: string, items: readonly string[] = chosen) =>
  browser.send(
    { action: `/quizzes/${firstQuiz.id}/attempts`, method: 'post', hidden: [], tags: [] },
    [
      ['items', items.join(',')],
      ['mode', mode],
    ],
  )

const answered = (id: string, answer: string, certainty: Certainty | undefined) => [
  ...fieldsFor(id, answer),
  ...(certainty ? [[certaintyField, certainty] as const] : []),
]

/** Answers all questions, each as sure as its turn says. */
async function takeAll(
  first: Page,
  choose: (id: string, at: number) => readonly [string, Certainty | undefined],
  client: Pick<typeof browser, 'submit' | 'goOn'> = browser,
): Promise<Page> {
  let page = first
  for (let at = 0; questionIn(page.html); at++) {
    const { item } = theQuestionIn(page.html)
    page = await client.submit(page, answered(item, ...choose(item, at)))
    if (nextIn(page.html)) page = await client.goOn(page)
  }
  return page
}

const calibrationIn = ({ html }: Page) => {
  const section = elementWhere(
    html,
    ({ attributes }) => attributes['aria-labelledby'] === 'calibration',
  )?.inside
  if (section === undefined) return undefined
  const rows = elementsIn(section, 'tr').slice(1)
  return {
    words: textOf(elementsIn(section, 'p')[0] ?? ''),
    rows: rows.map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map(textOf)),
  }
}

describe.each(itemTypes)('a question of type %s', (type) => {
  const { id } = itemOfType(type)

  it('asks how sure one is, above the button, and needs no answer to that', async () => {
    const page = await start('practice', [id])
    const { certainty } = theQuestionIn(page.html)
    expect(certainty).toMatchObject({ type: 'radio', values: [...certainties], entered: [] })
    expect(page.html.indexOf('name="certainty"')).toBeLessThan(page.html.indexOf('class="onward"'))
    const result = await browser.submit(page, answered(id, right(id), undefined))
    expect(result.status).toBe(200)
    expect(questionIn(result.html)).toBeUndefined()
  })

  it('keeps what was said where the answer could not be taken', async () => {
    const page = await start('practice', [id])
    // Things to put in order come with places, of which one may not be given twice.
    const wrongly =
      type === 'order'
        ? theQuestionIn(page.html).controls.map(({ name }) => [name, '1'] as const)
        : incompleteFieldsFor(id)
    for (const client of [browser, htmx]) {
      const again = await client.submit(page, [...wrongly, [certaintyField, 'fairly']])
      expect(again.status).toBe(422)
      expect(theQuestionIn(again.html).certainty?.entered).toEqual(['fairly'])
    }
  })
})

describe.each(['practice', 'test'])('how sure one is, in %s', (mode) => {
  it.each([
    ['without scripts', browser],
    ['with htmx', htmx],
  ])('is kept in record and line, earns nothing, and is told at the end, %s', async (_, client) => {
    const said = ['sure', 'sure', 'fairly', 'guess', undefined, 'sure'] as const
    const result = await takeAll(
      await start(mode),
      (id, at) => [at % 2 === 0 ? right(id) : wrong(id), said[at]],
      client,
    )
    const { keys } = await env.SCORES.list<ScoreLine>({ prefix: 'v1/attempt/' })
    const [key] = keys
    expect(keys).toHaveLength(1)
    expect(key?.metadata).toMatchObject({ v: 2, certainties: 'ssfg-s', score: 180 })
    const record = await env.SCORES.get<AttemptRecord>(key?.name ?? '', 'json')
    expect(record?.items.map(({ certainty }) => certainty)).toEqual([...said])

    expect(calibrationIn(result)).toEqual({
      words: filled('calibration.sureWrong.other', { n: 2 }),
      rows: [
        [word('sure'), filled('calibration.count', { n: 1, total: 3 })],
        [word('fairly'), filled('calibration.count', { n: 1, total: 1 })],
        [word('guess'), filled('calibration.count', { n: 0, total: 1 })],
      ],
    })
    const shared = await browser.open(sharedAddressIn(result.html) ?? '')
    expect(calibrationIn(shared)).toBeUndefined()
  })

  it('is told only to those who said it of three answers', async () => {
    const twice = await takeAll(await start(mode), (id, at) => [
      right(id),
      at < 2 ? 'sure' : undefined,
    ])
    expect(calibrationIn(twice)).toBeUndefined()
    const three = await takeAll(await start(mode), (id, at) => [
      right(id),
      at < 3 ? 'sure' : undefined,
    ])
    expect(calibrationIn(three)?.words).toBe(filled('calibration.sureRight.other', { n: 3 }))
    const never = await takeAll(await start(mode), (id) => [right(id), 'guess'])
    expect(calibrationIn(never)?.words).toBe(textOf(ui['calibration.neverSure'] ?? '?'))
  })
})

it('In a test, going back shows what was said', async () => {
  const first = await start('test')
  const { item } = theQuestionIn(first.html)
  const second = await browser.submit(first, answered(item, right(item), 'guess'))
  const back = tagsIn(second.html, 'a').find(({ attributes }) => attributes.rel === 'prev')
  const again = await browser.open(back?.attributes.href ?? '')
  expect(theQuestionIn(again.html).certainty?.entered).toEqual(['guess'])
})

it.each(['', 'SURE', 'constructor', 'sure,guess'])(
  'A form that says “%s” of it is taken without it',
  async (value) => {
    const id = chosen[0] ?? ''
    const page = await start('practice', [id])
    const { form } = theQuestionIn(page.html)
    await browser.send(form, [...fieldsFor(id, right(id)), [certaintyField, value]])
    const { keys } = await env.SCORES.list<ScoreLine>({ prefix: 'v1/attempt/' })
    expect(keys[0]?.metadata?.score).toBe(60)
    expect(keys[0]?.metadata).not.toHaveProperty('certainties')
  },
)

describe('in a class', () => {
  const teach = `/teach?items=${chosen.join(',')}`

  it('where the teacher says so, nobody is asked, and nothing has a column for it', async () => {
    const { code, report } = await openClassroom(browser, { certainty: 'no' }, teach)
    const { page } = await joinClassroom(browser, code)
    expect(theQuestionIn(page.html).certainty).toBeUndefined()
    const csv = await browser.open(`${report}.csv?separator=comma`)
    expect(readCsv(csv.html)[0]).not.toContain(filled('sheet.certainty', { n: 1 }))
  })

  it('What learners were sure of and wrong about comes first of what to teach next', async () => {
    const { code, report } = await openClassroom(browser, {}, teach)
    expect((await readRoom(code)).settings?.asksCertainty).toBe(true)
    const [hardest = '', misbelieved = ''] = chosen
    for (let n = 0; n < 4; n++) {
      const { page } = await joinClassroom(browser, code)
      await takeAll(page, (id) => {
        // Nobody knows the first; of the second two are sure, and wrong.
        if (id === hardest) return [wrong(id), 'guess']
        return id === misbelieved && n < 2 ? [wrong(id), 'sure'] : [right(id), undefined]
      })
    }
    const page = await browser.open(report)
    const cards = elementsIn(
      elementWhere(page.html, ({ attributes }) => attributes.class === 'teach-next')?.inside ?? '',
      'li',
    )
    const projects = cards.map((card) => tagsIn(card, 'a').at(-1)?.attributes.href ?? '')
    expect(projects.map((href) => new URL(href, 'http://x').searchParams.get('question'))).toEqual([
      '2',
      '1',
    ])
    expect(textOf(cards[0] ?? '')).toContain(
      `${ui['report.sureAndWrong']} ${filled('report.sureAndWrong.of', { n: 2, all: 4 })}`,
    )
    expect(textOf(cards[1] ?? '')).not.toContain(ui['report.sureAndWrong'])

    const csv = await browser.open(linkIn(page, ui['report.csv.comma'] ?? '') ?? '')
    const [head = [], ...lines] = readCsv(csv.html)
    const column = (n: number) => head.indexOf(filled('sheet.certainty', { n }))
    expect(column(2) - column(1)).toBe(4)
    expect(lines.map((line) => line[column(1)])).toEqual(Array(4).fill(word('guess')))
    expect(lines.map((line) => line[column(2)]).toSorted()).toEqual([
      '',
      '',
      word('sure'),
      word('sure'),
    ])
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]))
  })
})
