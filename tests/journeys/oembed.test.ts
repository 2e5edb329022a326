/** oEmbed 1.0: every address that can be embedded is answered in both formats, every other with a clear error. */
import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { tagsIn } from '../support/pages.ts'
import { library, site } from '../support/site.ts'
import { childOf, parseXml } from '../support/xml.ts'

const snippets = listSnippets(site)
const { origin: home } = library.settings
const here = 'http://localhost'

interface Answer {
  type: string
  version: string
  title: string
  width: number
  height: number
  html: string
  cache_age: number
  provider_name: string
  provider_url: string
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

const ask = (query: Record<string, string>, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`${here}/oembed?${new URLSearchParams(query)}`, init))

async function describeUrl(url: string, more: Record<string, string> = {}): Promise<Answer> {
  const response = await ask({ url, ...more })
  expect([url, response.status]).toEqual([url, 200])
  return response.json<Answer>()
}

const frameIn = ({ html }: Answer) => tagsIn(html, 'iframe')[0]?.attributes ?? {}
const linkIn = ({ html }: Answer) => tagsIn(html, 'a')[0]?.attributes.href

/** Markup of which WordPress keeps everything; see platform notes in `tests/support/wordpress.ts`. */
const formRe =
  /^<blockquote><a href="[^"<>]+">[^<>]*<\/a><\/blockquote><iframe src="[^"<>]+" width="100%" height="\d+" frameborder="0" title="[^"<>]+"><\/iframe>$/

describe('every snippet', () => {
  it('Every snippet is described at the address of its framed page', async () => {
    for (const { path, title, page } of snippets) {
      const answer = await describeUrl(here + path)
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        provider_name: library.site.name,
        provider_url: `${here}/`,
      })
      expect(answer.html).toMatch(formRe)
      expect(frameIn(answer).src).toBe(here + path)
      expect(linkIn(answer)).toBe(here + page)
      expect(answer.width).toBe(640)
      expect(Number(frameIn(answer).height)).toBe(answer.height)
      expect(answer.height).toBeGreaterThan(99)
      expect(answer.cache_age).toBeGreaterThan(0)
    }
    expect(snippets.length).toBeGreaterThan(100)
  })

  it('Every snippet is described at the address of its full page, with its fragment', async () => {
    for (const { path, page } of snippets) {
      const answer = await describeUrl(home + page)
      expect([page, frameIn(answer).src]).toEqual([page, here + path])
    }
  })

  it('has a title that says where it comes from on its frame', async () => {
    const answer = await describeUrl(`${here}/embed/timeline`)
    expect(frameIn(answer).title).toContain(answer.title)
    expect(frameIn(answer).title).toContain(library.site.name)
  })
})

describe('the address asked about', () => {
  const section = snippets.find(({ kind }) => kind === 'section')
  const page = section?.page.split('#')[0] ?? ''

  it('with a fragment that is no snippet stands for the page', async () => {
    const answer = await describeUrl(`${here}${page}#note-3`)
    expect(frameIn(answer).src).toBe(`${here}/embed${page}`)
  })

  it('may be at this host or at the one of the settings, with or without encryption', async () => {
    for (const origin of [here, home, home.replace('https:', 'http:')]) {
      const answer = await describeUrl(`${origin}/timeline`)
      expect(frameIn(answer).src).toBe(`${here}/embed/timeline`)
    }
  })

  it('keeps the colours and the years that it asks for', async () => {
    const answer = await describeUrl(`${here}/embed/timeline?from=2023&to=2025&theme=dark`)
    const src = new URL(frameIn(answer).src ?? '')
    expect(Object.fromEntries(src.searchParams)).toEqual({
      from: '2023',
      to: '2025',
      theme: 'dark',
    })
    const whole = await describeUrl(`${here}/embed/timeline?from=1000`)
    expect(answer.height).toBeLessThan(whole.height)
    expect(answer.title).toMatch(/2023.*2025/)
  })

  it('keeps a choice of questions, in its order, and how many are to be drawn', async () => {
    const ids = Object.values(library.items)
      .filter(({ retired }) => !retired)
      .slice(0, 3)
      .map(({ id }) => id)
    const [quiz] = library.quizzes
    const page = `${home}/quizzes/${quiz?.id}`
    const chosen = `${here}/embed/quizzes/${quiz?.id}?items=${ids.join(',')}`
    const ways = [
      `items=${ids.join(',')}`,
      `items=${ids.join('%2C+')}`,
      `items=${ids.join('&items=')}`,
    ]
    for (const way of ways) {
      const answer = await describeUrl(`${page}?${way}`)
      expect(frameIn(answer).src).toBe(chosen)
      expect(linkIn(answer)).toBe(`${here}/quizzes/${quiz?.id}?items=${ids.join(',')}`)
      expect(answer.title).toContain('3 questions')
    }
    const drawn = await describeUrl(`${page}?questions=5&mode=practice`)
    expect(frameIn(drawn).src).toBe(`${here}/embed/quizzes/${quiz?.id}?questions=5`)
  })

  it('of one entry of the timeline means those around it', async () => {
    const entry = library.timeline.at(-1)
    const answer = await describeUrl(`${home}/timeline#${entry?.id}`)
    expect(frameIn(answer).src).toBe(`${here}/embed/timeline?around=${entry?.id}`)
    expect(linkIn(answer)).toBe(`${here}/timeline#${entry?.id}`)
  })

  it('may be that of the page on which a piece is picked', async () => {
    const answer = await describeUrl(
      `${home}/embed?snippet=timeline&from=2023&theme=dark&width=320`,
    )
    expect(frameIn(answer).src).toBe(`${here}/embed/timeline?theme=dark&from=2023`)
    expect((await ask({ url: `${here}/embed` })).status).toBe(404)
    expect((await ask({ url: `${here}/embed?snippet=nonsense` })).status).toBe(404)
  })

  it('loses whatever else it asks for', async () => {
    const query = '?theme=pink&state=a.&from=2023&x="><script>&utm_source=y#?secret=abc'
    const answer = await describeUrl(`${here}${section?.path}${query}`)
    expect(frameIn(answer).src).toBe(here + section?.path)
    const timeline = await describeUrl(`${here}/embed/timeline?from=20&to=99999`)
    expect(frameIn(timeline).src).toBe(`${here}/embed/timeline`)
  })

  it('may end with a slash', async () => {
    expect(frameIn(await describeUrl(`${here}/timeline/`)).src).toBe(`${here}/embed/timeline`)
  })

  it.each(['/claims', '/documents', '/glossary'])(
    '%s, of which parts can be embedded, is a link for those who ask for the whole',
    async (path) => {
      const answer = await describeUrl(here + path)
      expect(answer).toMatchObject({ type: 'link', version: '1.0' })
      expect(answer.html).toBeUndefined()
    },
  )
})

describe('sizes', () => {
  const url = `${here}/embed/timeline`

  it('are at most what was asked for', async () => {
    const free = await describeUrl(url)
    const narrow = await describeUrl(url, { maxwidth: '400' })
    expect(narrow.width).toBe(400)
    expect(narrow.height).toBeGreaterThan(free.height)
    const low = await describeUrl(url, { maxheight: '300' })
    expect(low.height).toBe(300)
    expect(Number(frameIn(low).height)).toBe(300)
    expect((await describeUrl(url, { maxwidth: '2000' })).width).toBe(640)
  })

  it('The picture is at most of the size that was asked for, else there is none', async () => {
    const free = await describeUrl(url)
    expect(free.thumbnail_url).toMatch(/^http:\/\/localhost\/assets\/.+\.png$/)
    expect([free.thumbnail_width, free.thumbnail_height]).toEqual([1200, 630])
    for (const room of [{ maxwidth: '500' }, { maxheight: '500' }]) {
      const small = await describeUrl(url, room)
      expect([small.thumbnail_width, small.thumbnail_height]).toEqual([400, 210])
      expect(small.thumbnail_url).toBe(free.thumbnail_url?.replace('.png', '-400.png'))
    }
    expect((await describeUrl(url, { maxwidth: '300' })).thumbnail_url).toBeUndefined()
  })

  it.each([
    ['0', 50],
    ['-1', 50],
    ['49', 50],
    ['500.5', 500],
    [' 500', 500],
    ['1e3', 640],
    ['10001', 640],
    ['99999999999999999999', 640],
    ['500px', 500],
    ['', 640],
  ])('such as “%s” are taken as the nearest that can be: %i wide', async (size, width) => {
    const answer = await describeUrl(url, { maxwidth: size })
    expect(answer.width).toBe(width)
    const low = await describeUrl(url, { maxheight: size })
    expect(low.height).toBeLessThanOrEqual(Math.max(50, Number.parseFloat(size) || answer.height))
  })

  it.each(['wide', 'px640'])('such as “%s”, which are no numbers, are refused', async (size) => {
    expect((await ask({ url, maxwidth: size })).status).toBe(400)
    expect((await ask({ url, maxheight: size })).status).toBe(400)
  })
})

describe('the formats', () => {
  const url = `${here}/embed/timeline?theme=dark&from=2022`

  it('say the same', async () => {
    const json = await describeUrl(url, { format: 'json' })
    for (const format of ['', 'JSON', ' json ']) {
      expect(await describeUrl(url, { format })).toEqual(json)
    }
    const response = await ask({ url, format: 'xml' })
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
    const xml = await response.text()
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/)
    const root = parseXml(xml)
    for (const [name, value] of Object.entries(json)) {
      expect([name, childOf(root, name).text]).toEqual([name, String(value)])
    }
  })

  it('are JSON where none is asked for', async () => {
    const response = await ask({ url })
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  })

  it('can be read by any page, without credentials, and are asked for again after a deploy', async () => {
    for (const format of ['json', 'xml']) {
      const { headers } = await ask({ url, format })
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      const tag = headers.get('ETag') ?? ''
      const again = await ask({ url, format }, { headers: { 'If-None-Match': tag } })
      expect(again.status).toBe(304)
    }
  })
})

describe('an error', () => {
  const bad = '"><script>alert(1)</script>'
  const cases: [what: string, status: number, query: Record<string, string>][] = [
    ['no address', 400, {}],
    ['an empty address', 400, { url: '' }],
    ['no whole address', 400, { url: '/timeline' }],
    ['an address that is none', 400, { url: bad }],
    ['another scheme', 400, { url: 'javascript:alert(1)' }],
    ['a file', 400, { url: 'file:///etc/passwd' }],
    ['another host', 404, { url: `https://elsewhere.example/timeline?${bad}` }],
    ['our host in the name of another', 404, { url: `${home}.elsewhere.example/timeline` }],
    ['our host as a user name', 404, { url: 'https://localhost@elsewhere.example/timeline' }],
    ['another port', 404, { url: 'http://localhost:81/timeline' }],
    ['the front page', 404, { url: `${here}/` }],
    ['a page that can’t be embedded', 404, { url: `${here}/about` }],
    ['a snippet that there is not', 404, { url: `${here}/embed/facts/${bad}` }],
    ['the name of a built-in property', 404, { url: `${here}/embed/facts/__proto__` }],
    ['a fragment of no snippet on a page in parts', 200, { url: `${here}/claims#nothing` }],
  ]

  it.each(cases)('(%s) is answered with %i, in the format asked for', async (_, status, query) => {
    const json = await ask(query)
    expect(json.status).toBe(status)
    expect(json.headers.get('Content-Type')).toMatch(/^application\/json/)
    const text = await json.text()
    expect(() => JSON.parse(text)).not.toThrow()
    const xml = await ask({ ...query, format: 'xml' })
    expect(xml.status).toBe(status)
    expect(xml.headers.get('Content-Type')).toMatch(/^text\/xml/)
    const markup = await xml.text()
    expect(markup).toMatch(/^<\?xml [^>]+>\n<(error|oembed)[ >]/)
    for (const body of [text, markup]) expect(body).not.toMatch(/<script|alert|elsewhere|passwd/)
    for (const { headers } of [json, xml]) {
      expect(headers.get('Location')).toBeNull()
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      if (status !== 200) expect(headers.get('Cache-Control')).toBe('no-store')
    }
  })

  it('(another format) is answered with 501', async () => {
    for (const format of ['html', bad]) {
      const response = await ask({ url: `${here}/timeline`, format })
      expect(response.status).toBe(501)
      expect(await response.text()).not.toContain('<')
    }
  })

  it('comes even where the client says that it has any version', async () => {
    const response = await ask({ url: `${here}/about` }, { headers: { 'If-None-Match': '*' } })
    expect(response.status).toBe(404)
  })
})

describe('in another language', () => {
  const app = createWholeApp([library, { ...library, language: 'xx' }])
  const askThere = async (path: string) => {
    const query = new URLSearchParams({ url: here + path })
    const request = new Request(`${here}/oembed?${query}`)
    const response = await app.fetch(request, env, createExecutionContext())
    expect(response.status).toBe(200)
    return response.json<Answer>()
  }

  it('the frame and the link are in the language of the address', async () => {
    const page = await askThere('/xx/timeline')
    expect(frameIn(page).src).toBe(`${here}/xx/embed/timeline`)
    expect(linkIn(page)).toBe(`${here}/xx/timeline`)
    const frame = await askThere('/xx/embed/timeline?theme=light')
    expect(frameIn(frame).src).toBe(`${here}/xx/embed/timeline?theme=light`)
    expect(frameIn(await askThere('/timeline')).src).toBe(`${here}/embed/timeline`)
  })
})

describe('a page that can be embedded', () => {
  const withoutFragment = (page: string) => page.split(/[?#]/)[0] ?? ''
  const pages = [...new Set(snippets.map(({ page }) => withoutFragment(page)))]
  const discover = async (path: string) => {
    const response = await exports.default.fetch(new Request(here + path))
    expect([path, response.status]).toEqual([path, 200])
    return tagsIn(await response.text(), 'link').filter(({ attributes }) =>
      attributes.type?.endsWith('+oembed'),
    )
  }

  it('says in both formats where it is described', async () => {
    for (const page of pages) {
      const links = await discover(page)
      expect([page, links.map(({ attributes }) => attributes.type)]).toEqual([
        page,
        ['application/json+oembed', 'text/xml+oembed'],
      ])
      for (const { attributes } of links) {
        expect(attributes.rel).toBe('alternate')
        const address = new URL(attributes.href ?? '')
        expect(address.origin).toBe(home)
        const response = await exports.default.fetch(
          new Request(here + address.pathname + address.search),
        )
        expect(response.status).toBe(200)
        expect(`${response.headers.get('Content-Type')?.split(';')[0]}+oembed`).toBe(
          attributes.type,
        )
      }
    }
    expect(pages.length).toBeGreaterThan(50)
  })

  it.each([
    ['/embed?snippet=timeline&from=2023', 'timeline&from=2023'],
    [`/quizzes/${library.quizzes[0]?.id}?questions=5`, '?questions=5'],
  ])('%s is described as what it shows', async (path, part) => {
    for (const { attributes } of await discover(path)) {
      expect(new URL(attributes.href ?? '').searchParams.get('url')).toContain(part)
    }
    expect(await discover(path)).toHaveLength(2)
  })

  it.each([
    '/',
    '/about',
    '/embed',
    '/sources',
    '/facts',
    '/quizzes',
    '/teach',
    '/join',
    '/stats',
    '/nowhere',
  ])('%s says nothing of the kind', async (path) => {
    const response = await exports.default.fetch(new Request(here + path))
    expect(await response.text()).not.toContain('+oembed')
  })
})
