/** Framed pages: each snippet by itself, every link of it followed, and questions answered by links. */
import { env } from 'cloudflare:test'
import { describe, expect, it, vi } from 'vitest'
import type { Fact, Item } from '../../src/content/library.ts'
import { isAnsweredByLinks } from '../../src/domain/embedded-item.ts'
import { drawForFrame } from '../../src/domain/embedded-quiz.ts'
import { scoreResponse } from '../../src/domain/scoring.ts'
import { type SnippetKind, snippetKinds } from '../../src/snippets/snippet.ts'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import {
  answerOf,
  explanationsOf,
  itemOf,
  itemOfType,
  type Quality,
  qualitiesOf,
  textsOf,
  verdictOn,
} from '../support/answers.ts'
import { answerByLinks, linksIn, stateLinksIn, stateOf } from '../support/framed.ts'
import {
  elementsIn,
  hasAlert,
  mainOf,
  type Page,
  tagsIn,
  textOf,
  titleOf,
} from '../support/pages.ts'
import {
  browser,
  browserWith,
  firstQuiz,
  library,
  site,
  startEachTestAfresh,
} from '../support/site.ts'

const { explainers, facts, items, quizzes, settings, ui } = library
const snippets = listSnippets(site)
const pathOfKind = (kind: SnippetKind) => snippets.find((one) => one.kind === kind)?.path ?? ''

const openIn = (theme: string) => (path: string) =>
  browser.open(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`)

const isFramable = ({ headers }: Page) =>
  (headers.get('Content-Security-Policy') ?? '').endsWith('frame-ancestors *')
const canonicalOf = ({ html }: Page) =>
  tagsIn(html, 'link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href
const robotsOf = ({ html }: Page) =>
  tagsIn(html, 'meta').find(({ attributes }) => attributes.name === 'robots')?.attributes.content
const themeOf = ({ html }: Page) => tagsIn(html, 'html')[0]?.attributes['data-theme']

/** Some tests open every snippet there is. */
vi.setConfig({ testTimeout: 60_000 })

startEachTestAfresh()

describe('every snippet', () => {
  it('has a framed page with its heading, its address in full, its licence and a way to report an error', async () => {
    expect(new Set(snippets.map(({ kind }) => kind)).size).toBe(snippetKinds.length)
    for (const { path, page: full, title } of snippets) {
      const page = await browser.open(path)
      expect([path, page.status]).toEqual([path, 200])
      expect(isFramable(page)).toBe(true)
      expect(page.html).toMatch(/^<!DOCTYPE html><html lang="en"/)
      expect(titleOf(page.html)).toBe(`${title} · ${library.site.name}`)
      expect(elementsIn(page.html, 'h1')).toHaveLength(1)
      expect(canonicalOf(page)).toBe(settings.origin + full.replace(/[?#].*$/, ''))
      const links = linksIn(page.html)
      const toFull = links.find(({ href }) => href === full)
      expect(toFull).toMatchObject({ opensApart: true })
      expect(toFull?.words).toContain((settings.origin + full).replace('https://', ''))
      expect(links.find(({ href }) => href === settings.licence.url)?.opensApart).toBe(true)
      expect(links.some(({ href }) => href.startsWith('mailto:'))).toBe(true)
      expect(textOf(page.html)).toContain('Based on sources up to')
      // No form works in a sandbox, and nothing else of the site comes along.
      for (const name of ['form', 'nav', 'iframe', 'style', 'button', 'input']) {
        expect([path, tagsIn(page.html, name)]).toEqual([path, []])
      }
      expect(robotsOf(page)).toBeUndefined()
    }
  })

  it('has a card as full as that of any page', async () => {
    for (const { path, page: full, title } of snippets) {
      const { html } = await browser.open(path)
      const metas = tagsIn(html, 'meta').map(({ attributes }) => attributes)
      const metaOf = (name: string) =>
        metas.find((meta) => (meta.property ?? meta.name) === name)?.content ?? ''
      expect([path, metaOf('og:title')]).toEqual([path, title])
      expect(metaOf('og:url')).toBe(settings.origin + full)
      expect(metaOf('og:type')).toBe('article')
      expect(metaOf('og:site_name')).toBe(library.site.name)
      expect(metaOf('og:image')).toMatch(/^https:\/\/.*\.png$/)
      expect(metaOf('og:image:width')).toBe('1200')
      expect(metaOf('og:image:alt')).toContain(title)
      expect(metaOf('article:modified_time')).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([path, metaOf('description').length > 9]).toEqual([path, true])
      expect(metaOf('og:description')).toBe(metaOf('description'))
    }
  })

  it('that is a fact has a card with its statement, on its full page too', async () => {
    const [{ id, statement }] = Object.values<Fact>(facts) as [Fact]
    for (const path of [`/facts/${id}`, `/embed/facts/${id}`]) {
      const { html } = await browser.open(path)
      const title = tagsIn(html, 'meta').find(
        ({ attributes }) => attributes.property === 'og:title',
      )?.attributes.content
      expect(title).toContain(textOf(statement).slice(0, 30))
    }
  })

  it('names itself to consumers of oEmbed, in both formats', async () => {
    for (const { path } of snippets) {
      const { html } = await openIn('dark')(path)
      const offered = tagsIn(html, 'link').filter(
        ({ attributes }) => attributes.rel === 'alternate',
      )
      const formats = offered.map(({ attributes: { href = '', type } }) => {
        const url = new URL(href)
        expect(url.origin + url.pathname).toBe(`${settings.origin}/oembed`)
        expect(url.searchParams.get('url')).toBe(`${settings.origin}${path}?theme=dark`)
        return [type, url.searchParams.get('format')]
      })
      expect(formats).toEqual([
        ['application/json+oembed', 'json'],
        ['text/xml+oembed', 'xml'],
      ])
    }
  })

  it.each(['auto', 'light', 'dark'])(
    'has no link that leads the frame to what can not be framed (theme %s)',
    async (theme) => {
      const targets = new Map<string, Page>()
      let inside = 0
      for (const { path } of snippets) {
        const { html } = await openIn(theme)(path)
        for (const { href, opensApart, rel, words } of linksIn(html)) {
          if (opensApart) {
            expect(rel).toContain('noopener')
            // The licence is known by its name, and an error is reported from the full page too.
            if (href === settings.licence.url || href.startsWith('mailto:')) continue
            // On every framed page the address of the site stands at its end.
            if (href.startsWith('/')) continue
            const shown = new URL(href).host.replace(/^www\./, '')
            // In a note the fact beside it has a framed page, which names the host.
            const address = href.replaceAll('&', '&amp;')
            const isInNote = elementsIn(html, 'li').some(
              (note) => note.includes(address) && note.includes('href="/embed/facts/'),
            )
            if (!isInNote) expect([path, words]).toEqual([path, expect.stringContaining(shown)])
            continue
          }
          inside++
          expect(href).toMatch(/^\/embed\/[^/]/)
          const isThemed = new URL(href, settings.origin).searchParams.get('theme')
          expect([href, isThemed ?? 'auto']).toEqual([href, theme])
          const target = targets.get(href) ?? (await browser.open(href))
          targets.set(href, target)
          expect([href, target.status]).toEqual([href, 200])
          expect(isFramable(target)).toBe(true)
        }
      }
      expect(inside).toBeGreaterThan(snippets.length)
    },
  )

  it('cites facts, each of which leads to a framed page', async () => {
    for (const { path, kind } of snippets) {
      if (!['keyPoints', 'section', 'claim', 'chart', 'timeline'].includes(kind)) continue
      const { html } = await browser.open(path)
      const cited = linksIn(html).filter(({ href }) => href.startsWith('/embed/facts/'))
      expect([path, cited.length > 0]).toEqual([path, true])
    }
  })
})

describe('a framed page', () => {
  it('A framed page of a section has below each block the notes of the facts it cites', async () => {
    const explainer = explainers[0] as (typeof explainers)[number]
    for (const { id, facts: cited } of explainer.sections) {
      const { html } = await browser.open(`/embed/explainers/${explainer.slug}/${id}`)
      const notes = elementsIn(html, 'details').join()
      for (const fact of cited) expect(notes).toContain(`"/embed/facts/${fact}"`)
      expect(html).not.toContain('<!--')
    }
  })

  it('A framed page of a section goes on below its smaller headings', async () => {
    const { html } = await browser.open('/embed/explainers/battery/charging')
    expect(elementsIn(html, 'h2').map(textOf)).toContain('Why a battery stands on the quay')
    expect(textOf(mainOf(html))).not.toContain('How far does a charge go?')
  })

  it('A framed page of a fact gives its sources by their titles, which lead to them, and their hosts', async () => {
    for (const { id, statement, sources, discusses } of Object.values<Fact>(facts)) {
      const { html } = await browser.open(`/embed/facts/${id}`)
      const text = textOf(html)
      expect(text).toContain(textOf(statement))
      for (const source of [...sources, ...discusses]) {
        const { title = '', urls = [], publisher = '?', relays } = library.sources[source] ?? {}
        expect(text).toContain(textOf(relays ?? publisher))
        for (const [at, url] of urls.entries()) {
          const link = linksIn(html).find(({ href }) => href === url)
          expect(link?.words).toContain(at === 0 ? textOf(title) : `[${at + 1}]`)
        }
      }
      expect(text).not.toMatch(/https?:/)
    }
  })

  it('A framed page of a chart shows it in the colours of the frame, with its data as a table', async () => {
    const chart = library.charts.find(({ kind }) => kind !== 'map')
    if (!chart) throw new Error('there is none but maps')
    const path = `/embed/charts/${chart.id}`
    const [auto, light, dark] = await Promise.all(
      ['auto', 'light', 'dark'].map((one) => openIn(one)(path)),
    )
    const drawings = ({ html }: Page = auto as Page) =>
      tagsIn(html).flatMap(({ name, attributes: { src, srcset } }) =>
        ['img', 'source'].includes(name) ? [src ?? srcset] : [],
      )
    const files = (...endings: string[]) => endings.map((one) => `/charts/${chart.id}.${one}`)
    expect(drawings(auto)).toEqual(files('wide.dark.svg', 'wide.svg', 'dark.svg', 'svg'))
    expect(drawings(light)).toEqual(files('wide.svg', 'svg'))
    expect(drawings(dark)).toEqual(files('wide.dark.svg', 'dark.svg'))
    for (const { label, value } of chart.rows) {
      expect(textOf(auto?.html ?? '')).toContain(textOf(label))
      expect(textOf(auto?.html ?? '')).toContain(textOf(value))
    }
  })

  it('A framed page of the timeline takes a range of years, and says where there is nothing in it', async () => {
    const yearsIn = ({ html }: Page) =>
      tagsIn(html, 'time').map(({ attributes }) => Number(attributes.datetime?.slice(0, 4)))
    const whole = await browser.open('/embed/timeline?from=1000')
    const part = await browser.open('/embed/timeline?from=2024&to=2025')
    expect(elementsIn(mainOf(whole.html), 'li').length).toBeGreaterThan(
      elementsIn(mainOf(part.html), 'li').length,
    )
    expect(yearsIn(part).every((year) => year >= 2023 && year <= 2026)).toBe(true)
    expect(yearsIn(part)).toEqual(expect.arrayContaining([2024, 2025]))
    const ranged = encodeURIComponent('/embed/timeline?from=2024&to=2025')
    expect(part.html).toContain(ranged)
    const none = await browser.open('/embed/timeline?from=1800&to=1801')
    expect(none.status).toBe(200)
    expect(textOf(none.html)).toContain(ui['embed.timeline.none'])
    // What is no year is no border.
    const odd = await browser.open('/embed/timeline?from=%3Cscript%3E&to=20244')
    expect(odd.html).toBe((await browser.open('/embed/timeline')).html)
  })

  it('A framed page of the timeline has the key dates, or those around the one that is asked for', async () => {
    const { timeline } = library
    const shown = async (query: string) =>
      tagsIn(mainOf((await browser.open(`/embed/timeline${query}`)).html), 'li').flatMap(
        ({ attributes }) => attributes.id ?? [],
      )
    const idsOf = (entries: typeof timeline) => entries.map(({ id }) => id)
    expect(await shown('')).toEqual(idsOf(timeline.filter(({ key }) => key)))
    expect(await shown(`?around=${timeline[0]?.id}`)).toEqual(idsOf(timeline.slice(0, 3)))
    expect(await shown(`?around=${timeline[2]?.id}`)).toEqual(idsOf(timeline.slice(0, 5)))
    expect(await shown('?around=nothing')).toEqual(await shown(''))
  })

  it('takes three themes, and anything else as the one that follows the device', async () => {
    const path = pathOfKind('term')
    for (const theme of ['auto', 'light', 'dark']) {
      expect(themeOf(await openIn(theme)(path))).toBe(theme)
    }
    for (const theme of ['', 'pink', 'DARK', '"><script>']) {
      const page = await openIn(encodeURIComponent(theme))(path)
      expect(themeOf(page)).toBe('auto')
      expect(page.html).not.toContain('<script>')
    }
  })

  it('A framed page is the same whatever else a host adds to its address', async () => {
    const path = pathOfKind('keyPoints')
    const plain = await browser.open(path)
    const pym = await browser.open(
      `${path}?initialWidth=500&childId=x&parentUrl=https%3A%2F%2Fa.example`,
    )
    expect(pym.html).toBe(plain.html)
  })

  it('says when it was corrected, where the log names its page', async () => {
    const { id } = explainers[0]?.sections[0] ?? { id: '' }
    const slug = explainers[0]?.slug
    const corrected = (page: string, date: string) => ({
      ...{ id: `${date}-x`, date, page },
      text: { html: 'x', facts: [] },
    })
    const app = createWholeApp([
      {
        ...library,
        corrections: [
          corrected(`/explainers/${slug}#${id}`, '2026-11-28'),
          corrected(`/explainers/${slug}`, '2026-11-25'),
          corrected('/claims#claim-02', '2026-11-27'),
        ],
      },
    ])
    const other = browserWith({}, app)
    const correctionIn = async (path: string) =>
      linksIn((await other.open(path)).html).find(({ words }) => words.startsWith('Corrected'))
    const saysCorrected = async (path: string) =>
      /Corrected ([^.]+)\./.exec((await correctionIn(path))?.words ?? '')?.[1]
    // What was corrected is one step away.
    expect(await correctionIn('/embed/claims/claim-02')).toMatchObject({
      href: '/about#2026-11-27-x',
      opensApart: true,
    })
    // The key points sum up the sections, so what was corrected in one may be in them.
    expect(await saysCorrected(`/embed/explainers/${slug}`)).toBe('28 November 2026')
    expect(await saysCorrected(`/embed/explainers/${slug}/${id}`)).toBe('28 November 2026')
    expect(await saysCorrected('/embed/claims/claim-02')).toBe('27 November 2026')
    expect(await saysCorrected('/embed/claims/claim-03')).toBeUndefined()
  })

  it('speaks the language of its path, and so do its links', async () => {
    const japanese = { ...library, language: 'ja' }
    const app = createWholeApp([library, japanese])
    const other = browserWith({}, app)
    for (const kind of ['keyPoints', 'fact', 'question'] as const) {
      const page = await other.open(`/ja${pathOfKind(kind)}?theme=dark`)
      expect([kind, page.status]).toEqual([kind, 200])
      expect(page.html).toContain('<html lang="ja"')
      for (const { href, opensApart } of linksIn(page.html)) {
        if (!opensApart) expect(href).toMatch(/^\/ja\/embed\//)
      }
    }
  })
})

describe('an address without a snippet', () => {
  it.each([
    '/embed/nonsense',
    '/embed/facts/F-EVT-00',
    '/embed/explainers/ferry/nonsense',
    '/embed/explainers/ferry/before/more',
    '/embed/questions/constructor',
    '/embed/questions/__proto__',
    '/embed/quizzes/nonsense?state=abc_',
  ])('%s is answered with 404 inside the frame', async (path) => {
    const page = await openIn('dark')(path)
    expect(page.status).toBe(404)
    expect(isFramable(page)).toBe(true)
    expect(themeOf(page)).toBe('dark')
    expect(robotsOf(page)).toContain('noindex')
    expect(linksIn(page.html).every(({ opensApart }) => opensApart)).toBe(true)
  })

  it('with a slash too many leads to the one without', async () => {
    const path = pathOfKind('fact')
    const page = await browser.open(`${path}/?theme=dark`)
    expect(page.address).toBe(`${path}?theme=dark`)
    expect(page.status).toBe(200)
  })

  it('The frame of a question that was retired is answered with 410 and a way on', async () => {
    const item = itemOfType('single')
    const app = createWholeApp([
      { ...library, items: { ...items, [item.id]: { ...item, retired: '2026-11-20' } as Item } },
    ])
    const other = browserWith({}, app)
    const page = await other.open(`/embed/questions/${item.id}`)
    expect(page.status).toBe(410)
    expect(isFramable(page)).toBe(true)
    expect(linksIn(page.html)).toMatchObject([{ opensApart: true }])
    expect(textOf(page.html)).toContain('20 November 2026')
  })

  it('A framed page that fails is answered inside the frame', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { id } = Object.values(facts)[0] as Fact
    const app = createWholeApp([
      { ...library, facts: { ...facts, [id]: { id, statement: '' } as Fact } },
    ])
    const other = browserWith({}, app)
    const page = await other.open(`/embed/facts/${id}`)
    vi.restoreAllMocks()
    expect(page.status).toBe(500)
    expect(isFramable(page)).toBe(true)
    expect(page.html).not.toMatch(/TypeError|undefined/)
  })
})

const linkedTypes = ['single', 'multiple', 'order', 'classify'] as const

/** Ids of the parts of an item, in the order in which a response names them. */
const partsOf = (item: Item) => ({
  type: item.type,
  parts: item.type === 'classify' ? item.statements.map(({ id }) => id) : [],
})

/** Whatever holds of a page whose state stands in its address. */
function expectState(page: Page, status = 200) {
  expect([page.address, page.status]).toEqual([page.address, status])
  expect(isFramable(page)).toBe(true)
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
  expect(page.headers.get('ETag')).toBeNull()
  expect(page.headers.get('Set-Cookie')).toBeNull()
  expect(robotsOf(page)).toBe('noindex, nofollow')
}

describe('a question in a frame', () => {
  describe.each(linkedTypes)('of type %s', (type) => {
    const { id } = itemOfType(type)
    it.each(qualitiesOf(type))(
      'A framed question is answered by links alone: %s',
      async (quality: Quality) => {
        const visited: Page[] = []
        const open = async (address: string) => {
          const page = await browser.open(address)
          visited.push(page)
          return page
        }
        const start = await openIn('dark')(`/embed/questions/${id}`)
        const answered = await answerByLinks(
          open,
          start,
          partsOf(itemOf(id)),
          answerOf(id, quality),
        )
        for (const page of visited) {
          expectState(page)
          expect(themeOf(page)).toBe('dark')
          for (const link of linksIn(page.html)) {
            if (!link.opensApart) expect(link.href).toMatch(/^\/embed\/.*[?&]theme=dark/)
          }
        }
        const text = textOf(answered.html)
        for (const html of explanationsOf(id, quality)) expect(text).toContain(textOf(html))
        expect(titleOf(answered.html)).toContain(verdictOn(id, quality))
        expect(linksIn(answered.html).some(({ href }) => href.startsWith('/embed/facts/'))).toBe(
          true,
        )
        const again = stateLinksIn(answered.html).find(
          ({ words }) => words === ui['embed.tryAgain'],
        )
        expect((await browser.open(again?.href ?? '')).html).toBe(start.html)
      },
    )
  })

  it('takes what was chosen back as well', async () => {
    const item = itemOfType('multiple')
    const start = await browser.open(`/embed/questions/${item.id}`)
    const [first = ''] = item.choices.map((choice) => choice.id)
    const choose = (html: string, state: string) =>
      stateLinksIn(html).find(({ href }) => stateOf(href) === state)?.href ?? ''
    const chosen = await browser.open(choose(start.html, first))
    expect(textOf(mainOf(chosen.html))).toContain(ui['review.taken'])
    const back = await browser.open(choose(chosen.html, ''))
    expect(back.html).toBe(start.html)
  })

  it.each(['number', 'match'] as const)(
    'A question of type %s says in its frame where it can be answered',
    async (type) => {
      const { id } = itemOfType(type)
      const page = await browser.open(`/embed/questions/${id}`)
      expect(stateLinksIn(page.html)).toEqual([])
      expect(textOf(page.html)).toContain(ui['embed.onSite'])
      const links = linksIn(mainOf(page.html))
      expect(links).toHaveLength(1)
      expect(links[0]).toMatchObject({ opensApart: true })
      expect((await browser.open(links[0]?.href ?? '')).status).toBe(200)
    },
  )

  it.each([
    ['single', 'zz.'],
    ['single', 'a'],
    ['single', '.'],
    ['multiple', 'ba.'],
    ['order', 'aaaa.'],
    ['classify', 'oooooooooo'],
    ['number', '3.'],
    ['match', 'abc.'],
    ['single', '%22%3E%3Cscript%3E'],
  ] as const)(
    'A question in a frame, of type %s, asks again where its state is %s',
    async (type, state) => {
      const { id } = itemOfType(type)
      const page = await browser.open(`/embed/questions/${id}?state=${state}`)
      expectState(page, 400)
      expect(hasAlert(page.html)).toBe(true)
      expect(page.html).not.toContain('"><script>')
      const plain = await browser.open(`/embed/questions/${id}`)
      expect(stateLinksIn(page.html)).toEqual(stateLinksIn(plain.html))
    },
  )

  it('says that nothing is recorded, and records nothing', async () => {
    const { id } = itemOfType('single')
    const page = await browser.open(`/embed/questions/${id}`)
    expect(textOf(page.html)).toContain(ui['embed.notRecorded'])
    await answerByLinks(browser.open, page, partsOf(itemOf(id)), answerOf(id, 'right'))
    expect((await env.SCORES.list()).keys).toEqual([])
  })
})

describe('a quiz in a frame', () => {
  /** Two questions may begin alike: what they offer tells them apart. */
  const askedIn = ({ html }: Page): Item => {
    const text = textOf(html)
    const item = Object.values<Item>(items).find(
      (one) =>
        textOf(elementsIn(html, 'h1')[0] ?? '') === textOf(one.stem) &&
        textsOf(one).offered.every((offered) => text.includes(textOf(offered))),
    )
    if (!item) throw new Error('asks no question of the bank')
    return item
  }

  const stepsIn = (html: string) =>
    Array.from(
      /<div class="steps".*?<\/div>/s.exec(html)?.[0].matchAll(/<span class="([^"]*)"/g) ?? [],
      ([, step]) => step,
    )

  it.each(quizzes.map(({ id }) => id))('%s is taken from start to result by links', async (id) => {
    const quiz = quizzes.find((one) => one.id === id) as (typeof quizzes)[number]
    const start = await openIn('light')(`/embed/quizzes/${id}`)
    expect(textOf(start.html)).toContain(ui['embed.notRecorded'])
    const [begin] = stateLinksIn(start.html)
    const length = drawForFrame(Object.values(items), quiz, 'seed').length
    expect(length).toBeGreaterThanOrEqual(quiz.length - 1)
    expect(textOf(start.html)).toContain(`${length} questions`)
    let page = await browser.open(begin?.href ?? '')
    expect(page.redirects).toHaveLength(1)
    let score = 0
    const asked: string[] = []
    const turns = Array.from({ length }, (_, at) => at)
    for (const turn of turns) {
      expectState(page)
      expect(textOf(page.html)).toContain(`Question ${turn + 1} of ${length}`)
      const steps = turns.map((at): string =>
        at < turn ? (at % 3 ? 'correct' : 'incorrect') : 'open',
      )
      expect(stepsIn(page.html)).toEqual(steps.with(turn, 'open now'))
      const item = askedIn(page)
      expect(isAnsweredByLinks(item)).toBe(true)
      asked.push(item.id)
      const answer = answerOf(item.id, turn % 3 ? 'right' : 'wrong')
      score += scoreResponse(item, answer)
      page = await answerByLinks(browser.open, page, partsOf(item), answer)
      expectState(page)
      const next = linksIn(page.html).find(({ rel }) => rel.includes('next'))
      expect(next?.href).toContain('theme=light')
      page = await browser.open(next?.href ?? '')
    }
    expect(new Set(asked).size).toBe(length)
    expectState(page)
    const text = textOf(page.html)
    expect(text).toContain(`${site.number(score / 60)} of ${length}`)
    expect(quiz.bands.some(({ title }) => text.includes(textOf(title)))).toBe(true)
    expect(text).toContain(ui['embed.notRecorded'])
    // What was right is said in words too, not by signs alone.
    const reviewed = elementsIn(elementsIn(page.html, 'ol').at(-1) ?? '', 'li').map(textOf)
    expect(reviewed).toHaveLength(length)
    for (const [turn, entry] of reviewed.entries()) {
      const verdict = turn % 3 ? 'feedback.correct' : 'feedback.incorrect'
      if (turn % 3) expect(entry).toContain(ui[verdict])
      else expect(entry).not.toContain(ui['feedback.correct'])
    }
    const tiles = linksIn(elementsIn(page.html, 'ol')[0] ?? '').map(({ href }) => href)
    expect(tiles).toEqual(asked.map((item) => `#item-${item}`))
    for (const tile of tiles) expect(page.html).toContain(`id="${tile.slice(1)}"`)
    for (const link of linksIn(page.html)) {
      if (link.opensApart || tiles.includes(link.href)) continue
      const target = await browser.open(link.href)
      expect([link.href, target.status]).toEqual([link.href, 200])
      expect(isFramable(target)).toBe(true)
    }
    expect((await env.SCORES.list()).keys).toEqual([])
  })

  it('asks the questions that were chosen, in their order, and keeps to them', async () => {
    const chosen = Object.values<Item>(items)
      .filter((item) => isAnsweredByLinks(item) && !item.retired)
      .slice(0, 3)
      .toReversed()
    const form = itemOfType('number')
    const query = `items=${[...chosen, form].map(({ id }) => id).join(',')}`
    const start = await browser.open(`/embed/quizzes/${firstQuiz.id}?${query}`)
    expect(textOf(start.html)).toContain('3 questions')
    expect(textOf(start.html)).toContain((ui['embed.leftOut'] ?? '').replace('{n}', '1'))
    expect(linksIn(start.html).map(({ href }) => href)).toContain(
      `/quizzes/${firstQuiz.id}?${query}`,
    )
    let page = await browser.open(stateLinksIn(start.html)[0]?.href ?? '')
    for (const item of chosen) {
      expect(askedIn(page).id).toBe(item.id)
      page = await answerByLinks(browser.open, page, partsOf(item), answerOf(item.id, 'right'))
      page = await browser.open(
        linksIn(page.html).find(({ rel }) => rel.includes('next'))?.href ?? '',
      )
      expect(page.address).toContain(query)
    }
    expect(textOf(page.html)).toContain('3 of 3')
    const few = await browser.open(`/embed/quizzes/${firstQuiz.id}?questions=2`)
    expect(textOf(few.html)).toContain('2 questions')
    const none = await browser.open(`/embed/quizzes/${firstQuiz.id}?items=${form.id}`)
    expect(stateLinksIn(none.html)).toEqual([])
    expect(textOf(none.html)).toContain(ui['embed.onSite'])
  })

  it('draws anew for each reader, and keeps what pym.js needs', async () => {
    const begin = `/embed/quizzes/${firstQuiz.id}?state=start&theme=dark&childId=my-frame&parentUrl=x`
    const [one, other] = [await browser.open(begin), await browser.open(begin)]
    expect(one.address).toMatch(/\?state=[0-9a-z]{7}_&theme=dark&childId=my-frame$/)
    expect(other.address).not.toBe(one.address)
    const unsafe = await browser.open(
      `/embed/quizzes/${firstQuiz.id}?state=start&childId=%0D%0Aa%26b`,
    )
    expect(unsafe.address).toMatch(/\?state=[0-9a-z]{7}_$/)
  })

  it.each(['nonsense', 'abc_zz.', 'abc__', '_', 'ABC_', `abc_${'a._'.repeat(30)}`])(
    'begins again where its state is %s',
    async (state) => {
      const page = await browser.open(`/embed/quizzes/${firstQuiz.id}?state=${state}`)
      expectState(page, 400)
      expect(hasAlert(page.html)).toBe(true)
      expect(stateLinksIn(page.html).map(({ href }) => stateOf(href))).toEqual(['start'])
    },
  )
})
