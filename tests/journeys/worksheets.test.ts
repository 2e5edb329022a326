/** Quizzes on paper: the same questions in four orders, nothing of their keys, and the keys apart. */
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { readAnswerLine } from '../../src/domain/paper/answer-line.ts'
import { sheetOf } from '../../src/domain/paper/sheet.ts'
import { versions } from '../../src/domain/paper/version.ts'
import { partsPerPoint, scoreResponse } from '../../src/domain/scoring.ts'
import { itemOf, itemOfType, itemTypes } from '../support/answers.ts'
import { elementsWhere, elementWhere, formsIn, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, fetch, firstQuiz, library, t } from '../support/site.ts'

const sheets = library.quizzes.flatMap(({ id }) =>
  versions.map((version) => [id, version] as const),
)
const oneOfEach = itemTypes.map((type) => itemOfType(type).id)

const open = async (path: string) => (await browser.open(`/teach/worksheets/${path}`)).html

/** The ids that the link to the key names: those on the sheet, in the order of version A. */
function itemsOn(html: string): Item[] {
  const link = tagsIn(html, 'a').find(({ attributes }) => attributes.href?.includes('/key?'))
  const query = new URL(link?.attributes.href ?? '', 'http://localhost').searchParams
  return (query.get('items') ?? '').split(',').map(itemOf)
}

/** What an item shows to whoever answers it. */
function wordsOf(item: Item): string[] {
  const texts = (parts: readonly { text: string }[]) => parts.map(({ text }) => text)
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return [item.stem, ...texts(item.choices)]
    case 'match':
      return [item.stem, ...texts(item.left), ...texts(item.right)]
    case 'classify':
      return [item.stem, ...texts(item.statements)]
    case 'number':
      return [item.stem, item.unit]
  }
}

/** What it tells only afterwards. */
function reasonsFor(item: Item): string[] {
  const answers =
    item.type === 'number'
      ? Object.values(item.feedback)
      : (item.type === 'match'
          ? item.left
          : item.type === 'classify'
            ? item.statements
            : item.choices
        ).map(({ feedback }) => feedback)
  return answers.map(({ html }) => html)
}

const ideas = Object.values(library.misconceptions).map(({ idea }) => idea)
const stemsIn = (html: string) =>
  elementsWhere(html, ({ name }) => name === 'h2').map(({ inside }) => textOf(inside))

describe('a worksheet', () => {
  it.each(sheets)(
    'of %s, version %s, asks everything in words and tells nothing',
    async (quiz, version) => {
      const html = await open(`${quiz}?version=${version}`)
      const items = itemsOn(html)
      const words = textOf(mainOf(html))
      expect(items).toHaveLength(library.quizzes.find(({ id }) => id === quiz)?.length ?? 0)
      for (const item of items) {
        for (const text of wordsOf(item)) expect(words).toContain(textOf(text))
        // Of a source in which other quotation marks or spaces may stand, words are compared.
        for (const reason of reasonsFor(item)) expect(textOf(html)).not.toContain(textOf(reason))
        if (item.hint) expect(textOf(html)).not.toContain(textOf(item.hint))
      }
      for (const idea of ideas) expect(textOf(html)).not.toContain(textOf(idea))
    },
  )

  it('has no name or value of a choice in its source', async () => {
    const html = await open(`selection?items=${oneOfEach}`)
    const article = elementWhere(html, ({ name }) => name === 'article')?.inside ?? ''
    const kept = [
      'class',
      'aria-hidden',
      'scope',
      'role',
      'aria-label',
      'tabindex',
      'shape-rendering',
    ]
    const drawing = ['svg', 'path', 'rect', 'filter', 'feflood']
    const told = tagsIn(article)
      .filter(({ name }) => !drawing.includes(name.toLowerCase()))
      .flatMap(({ attributes }) => Object.keys(attributes))
    expect(told.filter((name) => !kept.includes(name))).toEqual([])
  })

  it('asks the same questions in every version, in another order, under its own letter', async () => {
    const pages = await Promise.all(
      versions.map((version) => open(`${firstQuiz.id}?version=${version}`)),
    )
    const asked = pages.map((html) => stemsIn(html).map((stem) => stem.replace(/^\d+ /, '')))
    const [first = []] = asked
    for (const stems of asked) expect(stems.toSorted()).toEqual(first.toSorted())
    expect(new Set(asked.map((stems) => stems.join()))).toHaveLength(versions.length)
    for (const [at, html] of pages.entries()) {
      const running = elementWhere(html, ({ attributes }) => attributes.class === 'running')
      expect(textOf(running?.inside ?? '')).toMatch(new RegExp(`Version ${versions[at]} `))
    }
  })

  it('has as many questions as are asked for, and other ones where those are asked for', async () => {
    const [three, all, other] = await Promise.all([
      open(`${firstQuiz.id}?n=3`),
      open(`${firstQuiz.id}?n=9999`),
      open(`${firstQuiz.id}?n=3&seed=2`),
    ])
    expect(itemsOn(three)).toHaveLength(3)
    const askable = Object.values(library.items).filter(
      ({ objective, retired }) => !retired && firstQuiz.objectives.includes(objective),
    )
    expect(itemsOn(all)).toHaveLength(askable.length)
    expect(itemsOn(other)).not.toEqual(itemsOn(three))
    const draws = tagsIn(three, 'button').filter(({ attributes }) => attributes.name === 'seed')
    expect(draws.map(({ attributes }) => attributes.value)).toEqual(['2'])
  })

  it('of an own selection has its questions in its order', async () => {
    const html = await open(`selection?items=${oneOfEach[2]}&items=${oneOfEach[0]}`)
    expect(itemsOn(html).map(({ id }) => id)).toEqual([oneOfEach[2], oneOfEach[0]])
    expect(stemsIn(html)[0]).toBe(`1 ${textOf(itemOf(oneOfEach[2] ?? '').stem)}`)
  })

  it('can be changed by the form on it, which keeps what was chosen', async () => {
    const html = await open(`selection?items=${oneOfEach}&paper=letter&size=large&spacing=wide`)
    const [form] = formsIn(html)
    expect(form?.hidden).toEqual([['items', oneOfEach.join(',')]])
    const chosen = tagsIn(html, 'option').flatMap(({ attributes }) =>
      'selected' in attributes ? attributes.value : [],
    )
    expect(chosen).toEqual(['A', 'letter', 'large', 'wide'])
    const article = tagsIn(html, 'article')[0]?.attributes.class
    expect(article).toBe('sheet version-A letter large spaced')
  })

  it.each([
    'version=E',
    'version=AB',
    'n=0',
    'n=-1',
    'n=two',
    'paper=a5',
    'size=huge',
    'spacing=none',
    'seed=%2F',
    'items=none-01',
  ])('with %s is a page that says what there is instead', async (query) => {
    for (const below of ['', '/key']) {
      const response = await fetch(
        new Request(`http://localhost/teach/worksheets/${firstQuiz.id}${below}?${query}`),
      )
      expect(response.status).toBe(400)
      expect(textOf(await response.text())).toContain(t('problem.wrongSheet.text'))
    }
  })

  it.each(['nosuchquiz', 'selection', 'nosuchquiz/key'])('at %s there is none', async (path) => {
    const response = await fetch(new Request(`http://localhost/teach/worksheets/${path}`))
    expect(response.status).toBe(path === 'selection' ? 400 : 404)
  })

  it('is in no search engine, and neither is its key', async () => {
    const sitemap = await (await fetch(new Request('http://localhost/sitemap.xml'))).text()
    expect(sitemap.match(/\/teach\/worksheets[^<]*/g)).toEqual(['/teach/worksheets'])
    for (const below of ['', '/key']) {
      const response = await fetch(
        new Request(`http://localhost/teach/worksheets/${firstQuiz.id}${below}`),
      )
      expect(response.headers.get('X-Robots-Tag')).toContain('noindex')
      expect(await response.text()).toContain('name="robots" content="noindex')
    }
  })

  it('is found from the page for teachers, for each quiz in each version', async () => {
    const { html } = await browser.open('/teach')
    expect(html).toContain('href="/teach/worksheets"')
    const list = await browser.open('/teach/worksheets')
    const hrefs = tagsIn(list.html, 'a').map(({ attributes }) => attributes.href)
    for (const [quiz, version] of sheets) {
      expect(hrefs).toContain(`/teach/worksheets/${quiz}?version=${version}`)
      expect(hrefs).toContain(`/teach/worksheets/${quiz}/key?version=${version}`)
    }
  })

  it('can be made of questions picked on the page for that', async () => {
    const { html } = await browser.open('/teach/selection')
    const button = tagsIn(html, 'button').find(
      ({ attributes }) => attributes.formaction === '/teach/worksheets/selection',
    )
    expect(button?.attributes.type).toBe('submit')
  })
})

describe('the key to a worksheet', () => {
  it.each(sheets)('of %s, version %s, has the letters of that version', async (quiz, version) => {
    const sheet = await open(`${quiz}?version=${version}`)
    const key = await open(`${quiz}/key?version=${version}`)
    const items = itemsOn(sheet)
    const codes = elementsWhere(key, ({ name }) => name === 'code').map(({ inside }) =>
      textOf(inside),
    )
    const line = codes.at(-1) ?? ''
    const read = readAnswerLine((other) => sheetOf(items, other), line)
    if ('reason' in read) throw new Error(`${line}: ${read.reason}`)
    expect(read.version).toBe(version)
    const { questions } = sheetOf(items, version)
    for (const [at, { item }] of questions.entries()) {
      expect(scoreResponse(item, read.responses[at])).toBe(partsPerPoint)
    }
    // Its letters are those that stand before the words on the sheet.
    for (const [at, question] of questions.entries()) {
      const item = itemOf(question.item.id)
      if (item.type !== 'single') continue
      const text = item.choices.find(({ id }) => id === item.key)?.text ?? ''
      const shown = elementsWhere(sheet, ({ name }) => name === 'li').map(({ inside }) =>
        textOf(inside),
      )
      expect(shown).toContain(`${codes[at]} ${textOf(text)}`)
    }
  })

  it('gives each reason, the idea behind a distractor, and who says so', async () => {
    const all = Object.values(library.items).filter(({ retired }) => !retired)
    const words = textOf(mainOf(await open(`selection/key?items=${all.map(({ id }) => id)}`)))
    for (const item of all) {
      for (const reason of reasonsFor(item)) expect(words).toContain(textOf(reason))
      if (item.type !== 'single') continue
      for (const { misconception } of item.choices) {
        const idea = misconception && library.misconceptions[misconception]?.idea
        if (idea) expect(words).toContain(plainText(idea).replaceAll(/[“”]/g, '').slice(0, 20))
      }
    }
    for (const fact of new Set(all.flatMap((item) => factsOf(item)))) expect(words).toContain(fact)
  })
})

const factsOf = (item: Item): readonly string[] =>
  item.type === 'single' ? item.choices.flatMap(({ feedback }) => feedback.facts) : []

it('the content of these tests has questions of every type', () => {
  expect(content.libraries[0]?.language).toBe(library.language)
  expect(oneOfEach).toHaveLength(itemTypes.length)
})
