/**
 * Another language, made up for the purpose, on the smallest site. Nothing in `src/` knows of it, so
 * adding a language takes a folder and a line in `site.yaml`.
 */
import '../support/base64.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Item, Library } from '../../src/content/library.ts'
import { fieldsOfResponse } from '../../src/domain/response-fields.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { type Browser, openBrowser, takeQuiz } from '../support/browser-without-scripts.ts'
import { ContentFolder, tinyContent } from '../support/content-folder.ts'
import {
  elementsIn,
  elementsWhere,
  formsIn,
  mainOf,
  type Page,
  tagsIn,
  textOf,
  theQuestionIn,
} from '../support/pages.ts'
import { keyResponse } from '../support/sample-response.ts'

const secondLanguage = { file: 'site.yaml', from: 'languages: [en]', to: 'languages: [en, xx]' }

/** The smallest site in English and in the made-up language. */
const twoLanguages = (folder = tinyContent()) =>
  folder.add('tests/fixtures/xx', 'xx').edit(secondLanguage)

/** As much of Workers KV as finishing a quiz and opening its result need. */
function memoryScores(): KVNamespace {
  const lines = new Map<string, unknown>()
  return {
    get: async () => null,
    put: async (key: string, _value: string, { metadata }: KVNamespacePutOptions) => {
      lines.set(key, metadata)
    },
    getWithMetadata: async (key: string) => ({ value: null, metadata: lines.get(key) ?? null }),
    list: async () => ({ keys: [], list_complete: true, cacheStatus: null }),
  } as unknown as KVNamespace
}

const publicPaths = [
  '/',
  '/claims',
  '/documents',
  '/timeline',
  '/glossary',
  '/sources',
  '/about',
  '/facts',
  '/facts/F-ONE-01',
  '/facts/F-ONE-02',
  '/teach/lesson',
  '/teach/notes',
  '/quizzes',
  '/quizzes/tiny',
  '/quizzes/kinds',
  '/explainers/one',
  '/explainers/two',
]

let english: Library
let translated: Library
let browser: ReturnType<typeof openBrowser>

const smallestCard = 'card-tiny-2.png'

// Other files of tests look at the same list.
afterAll(() => {
  Reflect.deleteProperty(content.assets, smallestCard)
})

beforeAll(() => {
  const folder = twoLanguages(ContentFolder.tiny())
  const { libraries, problems } = folder.build()
  folder.delete()
  expect(problems.list).toEqual([])
  ;[english, translated] = libraries as [Library, Library]
  // Share cards are drawn when the whole site is built, and not for this smallest one.
  Object.assign(content.assets, { [smallestCard]: `/assets/${smallestCard}` })
  const app = createWholeApp(libraries)
  const env = {
    SCORES: memoryScores(),
    SIGNING_KEYS: 'a-key-of-this-test-of-at-least-32-characters',
  }
  browser = openBrowser((request) => app.fetch(request, env))
})

/** Addresses of this site on a page, without static files and without links to other languages. */
function addressesOn({ html }: Page): string[] {
  return tagsIn(html)
    .filter(({ attributes }) => attributes.hreflang === undefined)
    .flatMap(({ attributes }) =>
      ['href', 'action', 'hx-get', 'hx-post'].map((name) => attributes[name]),
    )
    .filter((address) => address?.startsWith('/') && !address.startsWith('/assets/'))
    .map(String)
}

/** Says of every address on a page that it stays in the language. */
function expectToStay(page: Page): void {
  const addresses = addressesOn(page)
  // A page of an attempt has home, the way out, and where the answer goes.
  expect(addresses.length).toBeGreaterThan(2)
  expect(addresses.filter((address) => !/^\/xx(?=[/#?]|$)/.test(address))).toEqual([])
}

const languageOf = ({ html }: Page) => tagsIn(html, 'html')[0]?.attributes.lang

/** Texts on a page that are marked as English. */
const englishOn = ({ html }: Page) =>
  elementsWhere(
    html,
    ({ name, attributes }) => ['span', 'div'].includes(name) && attributes.lang === 'en',
  ).map(({ inside }) => textOf(inside))

describe('a site with another language', () => {
  it.each(publicPaths)('has %s in that language, with links that stay in it', async (path) => {
    const page = await browser.open(path === '/' ? '/xx' : `/xx${path}`)
    expect(page.status).toBe(200)
    expect(languageOf(page)).toBe('xx')
    expect(textOf(page.html)).toContain('Eta loko')
    expectToStay(page)
  })

  it.each(publicPaths)('has %s in English as before', async (path) => {
    const page = await browser.open(path)
    expect(page.status).toBe(200)
    expect(languageOf(page)).toBe('en')
    expect(mainOf(page.html)).not.toContain('lang="xx"')
    expect(addressesOn(page).filter((address) => address.startsWith('/xx'))).toEqual([])
  })

  it.each(publicPaths)('names both versions of %s to search engines', async (path) => {
    for (const prefix of ['', '/xx']) {
      const page = await browser.open(path === '/' ? prefix || '/' : prefix + path)
      const links = tagsIn(page.html, 'link').map(({ attributes }) => attributes)
      const versions = links
        .filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)
        .map(({ hreflang, href }) => [hreflang, href])
      expect(versions).toEqual([
        ['en', `https://tiny.example${path}`],
        ['xx', `https://tiny.example/xx${path === '/' ? '' : path}`],
      ])
      const canonical = links.find(({ rel }) => rel === 'canonical')?.href
      expect(versions.map(([, href]) => href)).toContain(canonical)
    }
  })

  it('leads a reader from each language to the other, without a detour', async () => {
    for (const path of publicPaths) {
      const page = await browser.open(path)
      const link = tagsIn(page.html, 'a').find(
        ({ attributes }) => attributes.hreflang === 'xx' && attributes.lang,
      )
      const there = await browser.open(link?.attributes.href ?? '')
      expect([path, languageOf(there), there.redirects]).toEqual([path, 'xx', []])
      const back = tagsIn(there.html, 'a').find(
        ({ attributes }) => attributes.hreflang === 'en' && attributes.lang,
      )
      expect(back?.attributes.href).toBe(path)
    }
  })

  it('lists both versions of every page in the sitemap', async () => {
    const { html } = await browser.open('/sitemap.xml')
    expect(html).toContain('<loc>https://tiny.example/explainers/one</loc>')
    expect(html).toContain('<loc>https://tiny.example/xx/explainers/one</loc>')
  })

  it.each(['/explainers/three', '/quizzes/large', '/facts/F-ONE-09', '/facts/constructor', '/no'])(
    'says in that language that there is no page %s',
    async (path) => {
      const page = await browser.open(`/xx${path}`)
      expect([page.status, languageOf(page)]).toEqual([404, 'xx'])
      expect(textOf(page.html)).toContain('Tia paĝo ne estas')
    },
  )

  it('lists every fact of its register, whatever its topics are called', async () => {
    for (const path of ['/facts', '/xx/facts']) {
      const { html } = await browser.open(path)
      for (const id of Object.keys(english.facts)) expect(html).toContain(`/facts/${id}"`)
    }
  })
})

describe('a page that is translated in part', () => {
  it('shows what is translated in that language', async () => {
    const page = await browser.open('/xx/explainers/one')
    const words = textOf(mainOf(page.html))
    for (const text of ['La ponto fermas', 'Tri punktoj', 'Kiu pasas', 'Dek kilometroj.']) {
      expect(words).toContain(text)
    }
    expect(englishOn(page).join()).not.toContain('ponto')
  })

  it('shows the rest in English, and marks it as English', async () => {
    const page = await browser.open('/xx/explainers/one')
    expect(englishOn(page)).toContain('Who may still cross the mill bridge, and since when.')
    const other = await browser.open('/xx/explainers/two')
    const marked = englishOn(other).join('\n')
    for (const text of ['Why it closed', 'Its age is disputed.', 'What people say', 'no reason.']) {
      expect(marked).toContain(text)
    }
  })

  it('marks terms, statements and entries one by one', () => {
    const terms = translated.glossary.map(({ id, term }) => [id, term])
    expect(Object.fromEntries(terms)).toEqual({
      'way-round': 'Alia vojo',
      'weight-limit': '<span lang="en">Weight limit</span>',
    })
    expect(translated.facts['F-ONE-01']?.statement).toBe('La urbo fermis la ponton por kamionoj.')
    expect(translated.facts['F-TWO-01']?.statement).toMatch(/^<span lang="en">Some say/)
    const entries = translated.timeline.map(({ id, text }) => [id, text.html])
    expect(Object.fromEntries(entries)).toEqual({
      '2026-03-01-closed': 'La urbo fermas la ponton.',
      '2026-03-measured': '<span lang="en">The Courier measures the way round.</span>',
    })
  })

  it('keeps marks out of titles and descriptions, where markup would be read aloud', async () => {
    for (const path of publicPaths) {
      const { html } = await browser.open(path === '/' ? '/xx' : `/xx${path}`)
      expect(elementsIn(html, 'title')[0]).not.toContain('lang=')
      for (const { attributes } of tagsIn(html, 'meta')) {
        expect(attributes.content ?? '').not.toContain('<')
      }
    }
  })

  it('has terms in the order of the alphabet, translated or not', () => {
    const terms = translated.glossary.map(({ term }) => textOf(term))
    expect(terms).toEqual(['Alia vojo', 'Weight limit'])
  })

  it('keeps ids, keys, dates and sources as they are in English', () => {
    const words = ['stem', 'hint', 'text', 'unit', 'feedback', 'statement', 'note']
    const structure = ({ items, facts }: Library) =>
      JSON.stringify({ items, facts }, (name, value) => (words.includes(name) ? '…' : value))
    expect(structure(english)).toContain('"tolerance":0.5')
    expect(structure(english)).not.toContain('lorries')
    expect(structure(translated)).toEqual(structure(english))
  })
})

describe('a quiz in another language', () => {
  /** Fills in whatever controls the form has, so that it says that response. */
  const taker = (): Pick<Browser, 'respond' | 'goOn'> => ({
    respond({ html }, response) {
      const { item, form } = theQuestionIn(html)
      const fields = fieldsOfResponse(english.items[item] as Item, response)
      const names = new Set(form.tags.flatMap(({ attributes }) => attributes.name ?? []))
      const filledIn = [...names].flatMap((name) =>
        fields(name).map((value) => [name, value] as const),
      )
      return browser.send(form, filledIn)
    },
    goOn: (page) => browser.goOn(page),
  })
  const keyTo = (id: string) => keyResponse(english.items[id] as Item)

  it('A quiz in another language is started, answered to the end and recorded without leaving the language', async () => {
    const start = await browser.open('/xx/quizzes/tiny')
    const [form] = formsIn(start.html)
    if (!form) throw new Error('no way to start')
    expect(form.action).toBe('/xx/quizzes/tiny/attempts')
    const first = await browser.send(form)
    expect(first.address).toMatch(/^\/xx\/attempts\//)
    const { pages, result } = await takeQuiz(taker(), first, keyTo)
    for (const page of pages) {
      expect(page.status).toBe(200)
      expect(languageOf(page)).toBe('xx')
      expect(page.address).toMatch(/^\/xx\/attempts\//)
      expectToStay(page)
    }
    expect(textOf(result.html)).toContain('Via rezulto')
    expect(textOf(result.html)).toContain('Firma grundo')
    expect(result.html).toContain('<span lang="en">You know the bridge.</span>')
    const shared = addressesOn(result).find((address) => address.startsWith('/xx/results/')) ?? ''
    const page = await browser.open(shared)
    expect([page.status, languageOf(page)]).toEqual([200, 'xx'])
    expectToStay(page)
  })

  it('asks and explains every type of question in that language', async () => {
    const [form] = formsIn((await browser.open('/xx/quizzes/kinds')).html)
    if (!form) throw new Error('no way to start')
    // A kilometre too many is near.
    const respond = (id: string) => (id === 'kin-04' ? '10' : keyTo(id))
    const { pages, given, result } = await takeQuiz(taker(), await browser.send(form), respond)
    expect(given.map(({ item }) => item).sort()).toEqual([
      'kin-01',
      'kin-02',
      'kin-03',
      'kin-04',
      'kin-05',
    ])
    for (const page of pages) {
      expect([page.status, languageOf(page)]).toEqual([200, 'xx'])
      expectToStay(page)
    }
    const asked = textOf(
      pages
        .filter(({ html }) => html.includes('name="item"'))
        .map(({ html }) => mainOf(html))
        .join(),
    )
    for (const text of [
      'Kio rajtas pasi la ponton?',
      'Aŭtoj',
      'Ordigu la paŝojn.',
      'La urbo fermas ĝin',
      'Kiu diris kion?',
      'La urbo',
      'Naŭ kilometroj',
      'Kiom pli longas la alia vojo?',
      'Kalkulu ĉion.',
      'kilometroj',
      'Kiel oni scias tion?',
      'La vojo longas.',
    ]) {
      expect(asked).toContain(text)
    }
    const explained = textOf(mainOf(result.html))
    for (const text of [
      'Ĝuste, aŭtoj.',
      'Poste en marto.',
      'Ĝia avizo diras tion.',
      'Preskaŭ: estas naŭ.',
      '9 kilometroj',
      'Laŭ ĵurnalo.',
    ]) {
      expect(explained).toContain(text)
    }
    const marked = pages.flatMap(englishOn)
    for (const text of ['Lorries', 'Everybody crosses', 'The Newswire', 'It opens in May.']) {
      expect(marked).toContain(text)
    }
  })

  it('goes on in English under the same token, since the questions share their ids', async () => {
    const [form] = formsIn((await browser.open('/xx/quizzes/tiny')).html)
    if (!form) throw new Error('no way to start')
    const first = await browser.send(form)
    const same = await browser.open(first.address.replace(/^\/xx/, ''))
    expect([same.status, languageOf(same)]).toEqual([200, 'en'])
  })

  it('asks in that language, and in English what is not translated', () => {
    expect(translated.items['one-01']?.stem).toBe('Kiu ne pasas la ponton?')
    expect(translated.items['one-01']).toMatchObject({
      choices: [
        { id: 'a', text: '<span lang="en">Nobody at all</span>' },
        { id: 'b', text: 'Nur kamionoj' },
        { id: 'c', text: '<span lang="en">Only the cars</span>' },
      ],
    })
  })

  it('has each text of each type of question in that language or marked as English', () => {
    const marked = (text: string) => `<span lang="en">${text}</span>`
    expect(translated.items).toMatchObject({
      'kin-01': {
        stem: 'Kio rajtas pasi la ponton?',
        choices: [
          { text: 'Aŭtoj', feedback: { html: 'Ĝuste, aŭtoj.', facts: ['F-ONE-01'] } },
          { text: marked('Lorries'), feedback: { html: marked('They go round.') } },
          { text: marked('Buses') },
          { text: marked('Tank lorries') },
        ],
      },
      'kin-02': {
        stem: 'Ordigu la paŝojn.',
        choices: [
          { text: 'La urbo fermas ĝin', feedback: { html: marked('On 1\u00a0March 2026.') } },
          { text: marked('Today') },
          { text: marked('Everybody crosses') },
          { text: marked('The Courier measures'), feedback: { html: 'Poste en marto.' } },
        ],
      },
      'kin-03': {
        stem: 'Kiu diris kion?',
        left: [
          { text: 'La urbo', feedback: { html: 'Ĝia avizo diras tion.' } },
          { text: marked('The Courier') },
          { text: marked('The Newswire'), feedback: { html: marked('It relays the paper.') } },
        ],
        right: [
          { text: marked('Says the paper') },
          { text: marked('Closed to lorries') },
          { text: marked('It fell down') },
          { text: 'Naŭ kilometroj' },
        ],
      },
      'kin-04': {
        stem: 'Kiom pli longas la alia vojo?',
        hint: 'Kalkulu ĉion.',
        unit: 'kilometroj',
        feedback: {
          key: { html: marked('Right: nine.') },
          near: { html: 'Preskaŭ: estas naŭ.', facts: ['F-ONE-02'] },
          other: { html: marked('It is nine.') },
        },
      },
      'kin-05': {
        stem: 'Kiel oni scias tion?',
        statements: [
          { text: marked('It is closed.') },
          { text: 'La vojo longas.', feedback: { html: 'Laŭ ĵurnalo.' } },
          { text: marked('It is too old.') },
          { text: marked('It opens in May.') },
        ],
      },
    })
  })
})

describe('the author of a translation', () => {
  const stray = (name: string) => `translates something that en/${name} does not have`
  const notAField = 'is not a field of this file: see content/README.md for those there are'

  it('may leave out whatever is not translated yet, even everything', () => {
    const folder = tinyContent().edit(secondLanguage).write('xx/ui.yaml', '')
    expect(folder.problems()).toEqual([])
  })

  it.each([
    [
      'an item that English does not have',
      { file: 'xx/items/bridge.yaml', from: 'one-01:', to: 'one-09:' },
      [`✗  content/xx/items/bridge.yaml:1  one-09  ${stray('items/bridge.yaml')}`],
    ],
    [
      'a choice that English does not have',
      { file: 'xx/items/bridge.yaml', from: '    b: {', to: '    e: {' },
      [`✗  content/xx/items/bridge.yaml:4  one-01.choices.e  ${stray('items/bridge.yaml')}`],
    ],
    [
      'a term that English does not have',
      { file: 'xx/glossary.yaml', from: 'way-round:', to: 'way-back:' },
      [`✗  content/xx/glossary.yaml:1  way-back  ${stray('glossary.yaml')}`],
    ],
    [
      'an interface text that English does not have',
      { file: 'xx/ui.yaml', from: 'quiz.start:', to: 'quiz.begin:' },
      ['✗  content/xx/ui.yaml:3  quiz.begin  is not a text of the interface'],
    ],
    [
      'a key',
      { file: 'xx/items/bridge.yaml', from: '  choices:', to: '  key: b\n  choices:' },
      [`✗  content/xx/items/bridge.yaml:3  one-01.key  ${notAField}`],
    ],
    [
      'the partner of a left side',
      { file: 'xx/items/kinds.yaml', from: 'text: La urbo, ', to: 'text: La urbo, key: c, ' },
      [`✗  content/xx/items/kinds.yaml:15  kin-03.left.a.key  ${notAField}`],
    ],
    [
      'how a statement is known',
      { file: 'xx/items/kinds.yaml', from: 'b: { text: La', to: 'b: { key: official, text: La' },
      [`✗  content/xx/items/kinds.yaml:29  kin-05.statements.b.key  ${notAField}`],
    ],
    [
      'a tolerance',
      { file: 'xx/items/kinds.yaml', from: '  unit:', to: '  tolerance: 3\n  unit:' },
      [`✗  content/xx/items/kinds.yaml:22  kin-04.tolerance  ${notAField}`],
    ],
    [
      'a range of numbers that English does not have',
      { file: 'xx/items/kinds.yaml', from: 'near:', to: 'far:' },
      [
        `✗  content/xx/items/kinds.yaml:24  kin-04.feedback.far  is not a field of this file: did you mean near?`,
      ],
    ],
    [
      'a right side that English does not have',
      { file: 'xx/items/kinds.yaml', from: 'd: Naŭ', to: 'e: Naŭ' },
      [`✗  content/xx/items/kinds.yaml:17  kin-03.right.e  ${stray('items/kinds.yaml')}`],
    ],
    [
      'a text of another type of question',
      {
        file: 'xx/items/kinds.yaml',
        from: 'Kiel oni',
        to: 'Kiel?\n  unit: paŝoj\n  hint: Kiel oni',
      },
      [
        `✗  content/xx/items/kinds.yaml:29  kin-05.hint  ${stray('items/kinds.yaml')}`,
        `✗  content/xx/items/kinds.yaml:28  kin-05.unit  ${stray('items/kinds.yaml')}`,
      ],
    ],
    [
      'feedback on a number without its citation',
      { file: 'xx/items/kinds.yaml', from: 'estas naŭ. [@F-ONE-02]', to: 'estas naŭ.' },
      [
        '✗  content/xx/items/kinds.yaml:24  kin-04.feedback.near  states something without citing a fact: add [@F-…]',
      ],
    ],
    [
      'a date',
      { file: 'xx/timeline.yaml', from: '  text:', to: '  date: 2026-04-01\n  text:' },
      [`✗  content/xx/timeline.yaml:2  2026-03-01-closed.date  ${notAField}`],
    ],
    [
      'another quiz for an explainer',
      { file: 'xx/explainers/one.md', from: 'title: La', to: 'quiz: tiny\ntitle: La' },
      [`✗  content/xx/explainers/one.md:2  quiz  ${notAField}`],
    ],
    [
      'two key points for three',
      { file: 'xx/explainers/one.md', from: '  - Ekde marto 2026. [@F-ONE-01]\n', to: '' },
      ['✗  content/xx/explainers/one.md:3  keyPoints  should have exactly three key points'],
    ],
    [
      'a statement without its citation',
      { file: 'xx/timeline.yaml', from: ' [@F-ONE-01]', to: '' },
      [
        '✗  content/xx/timeline.yaml:2  2026-03-01-closed.text  states something without citing a fact: add [@F-…]',
      ],
    ],
    [
      'a link that leads nowhere',
      { file: 'xx/explainers/one.md', from: '/explainers/two#why', to: '/explainers/two#when' },
      [
        '✗  content/xx/explainers/one.md:13  links to /explainers/two#when, which does not exist: did you mean /explainers/two#why?',
      ],
    ],
  ])('The author of a translation is told the file and the line of %s', (_what, edit, says) => {
    expect(twoLanguages().edit(edit).problems()).toEqual(says)
  })

  it.each([
    ['xx/explainers/three.md', '---\ntitle: Tri\n---\n'],
    ['xx/quizzes/large.yaml', 'title: Granda\n'],
    ['xx/items/birdge.yaml', 'one-01:\n  stem: Kio?\n'],
    ['xx/glosary.yaml', 'way-round:\n  term: Vojo\n'],
  ])(
    'The author of a translation is told of %s, a file that English does not have',
    (file, text) => {
      expect(twoLanguages().write(file, text).problems().join('\n')).toContain(`content/${file}`)
    },
  )

  it('The author of a translation is told of a summary that is too long for cards and search engines', () => {
    const folder = twoLanguages().edit({
      file: 'xx/explainers/one.md',
      from: 'title: La ponto fermas',
      to: `title: La ponto fermas\nsummary: ${'ponto '.repeat(30)}`,
    })
    expect(folder.problems()).toEqual([
      '✗  content/xx/explainers/one.md:3  summary  should have at most 160 characters',
    ])
  })

  it('The author of a translation is told once of what is wrong in English, not once for each language', () => {
    const folder = twoLanguages().edit({
      file: 'en/claims.yaml',
      from: ' [@F-ONE-01]',
      to: '',
    })
    expect(folder.problems()).toEqual([
      '✗  content/en/claims.yaml:3  claim-01.supported  states something without citing a fact: add [@F-…]',
    ])
  })
})
