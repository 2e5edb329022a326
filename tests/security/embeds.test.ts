/** Framed pages: looser in who may frame them and in nothing else; and no key before its answer. */
import { createExecutionContext, env } from 'cloudflare:test'
import { describe, expect, it, vi } from 'vitest'
import { content } from '../../.build/content.js'
import type { Item } from '../../src/content/library.ts'
import { isAnsweredByLinks, writeAnswered } from '../../src/domain/embedded-item.ts'
import { drawForFrame } from '../../src/domain/embedded-quiz.ts'
import { statuses } from '../../src/domain/item.ts'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { answerOf } from '../support/answers.ts'
import { stateLinksIn } from '../support/framed.ts'
import { elementsIn, type Page, tagsIn } from '../support/pages.ts'
import { app, browserWith, library, site, startEachTestAfresh } from '../support/site.ts'

/** Some tests open every snippet there is. */
vi.setConfig({ testTimeout: 60_000 })

const { quizzes } = library
const items = Object.values<Item>(library.items)
const linked = items.filter((item) => isAnsweredByLinks(item) && !item.retired)
const snippets = listSnippets(site)
const tag = `W/"${content.version}"`

type App = ReturnType<typeof createWholeApp>
const ask = (app: App, path: string, init: RequestInit = {}) =>
  app.fetch(
    new Request(`http://localhost${path}`, { redirect: 'manual', ...init }),
    env,
    createExecutionContext(),
  )

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors *"

const firstOfKinds = [...new Map(snippets.map((one) => [one.kind, one.path])).values()]
const answered = linked.find(({ type }) => type === 'single')?.id ?? ''
const states = [
  `/embed/questions/${answered}?state=${writeAnswered(answerOf(answered, 'wrong'))}`,
  `/embed/questions/${answered}?state=nonsense`,
  `/embed/quizzes/${quizzes[0]?.id}?state=seed_`,
  `/embed/quizzes/${quizzes[0]?.id}?state=start`,
  '/embed/nonsense',
]

describe('a framed page', () => {
  it.each([...firstOfKinds, ...states])(
    '%s may be framed, and is as strict otherwise',
    async (path) => {
      const { headers } = await ask(app, path)
      expect(headers.get('Content-Security-Policy')).toBe(policy)
      expect(headers.get('X-Frame-Options')).toBeNull()
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
      expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(headers.get('Set-Cookie')).toBeNull()
    },
  )

  it.each(firstOfKinds)('%s may be kept, and is asked for again', async (path) => {
    const { headers } = await ask(app, path)
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
    expect(headers.get('ETag')).toBe(tag)
    const again = await ask(app, path, { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Content-Security-Policy')).toBe(policy)
  })

  it.each(states)('%s is not kept, not listed, and never said to be unchanged', async (path) => {
    const { headers, status } = await ask(app, path, { headers: { 'If-None-Match': '*' } })
    expect(status).not.toBe(304)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
    expect(headers.get('ETag')).toBeNull()
  })

  it('holds nothing inline, and loads nothing from anywhere else', async () => {
    for (const path of [...snippets.map((one) => one.path), ...states]) {
      const html = await (await ask(app, path)).text()
      for (const { name, attributes } of tagsIn(html)) {
        expect(Object.keys(attributes).filter((key) => /^(on|style$|hx-)/i.test(key))).toEqual([])
        const isLoading =
          ['script', 'img', 'source', 'iframe'].includes(name) ||
          (name === 'link' && ['stylesheet', 'icon'].includes(attributes.rel ?? ''))
        if (!isLoading) continue
        expect(attributes.src ?? attributes.srcset ?? attributes.href).toMatch(/^\/(?!\/)/)
      }
      for (const script of elementsIn(html, 'script')) expect(script).toBe('')
      expect(tagsIn(html, 'style')).toEqual([])
    }
  })
})

/** The item with another key; it differs in nothing else. */
function withOtherKey(item: Item): Item {
  switch (item.type) {
    case 'single':
      return { ...item, key: item.choices.find(({ id }) => id !== item.key)?.id ?? '' }
    case 'multiple': {
      const ids = item.choices.map(({ id }) => id)
      return { ...item, keys: ids.filter((id) => !item.keys.includes(id)) }
    }
    case 'order':
      return { ...item, key: item.key.toReversed() }
    case 'classify': {
      const turn = (key: (typeof statuses)[number]) =>
        statuses[(statuses.indexOf(key) + 1) % statuses.length] ?? key
      return {
        ...item,
        statements: item.statements.map((one) => ({ ...one, key: turn(one.key) })),
      }
    }
    default:
      return item
  }
}

/** The site with other keys for these items. */
const rekeyed = (ids: readonly string[]): App =>
  createWholeApp([
    {
      ...library,
      items: Object.fromEntries(
        items.map((item) => [item.id, ids.includes(item.id) ? withOtherKey(item) : item]),
      ),
    },
  ])

async function seenBy(app: App, path: string): Promise<string> {
  const response = await ask(app, path)
  return JSON.stringify([response.status, [...response.headers], await response.text()])
}

describe('the key of a question in a frame', () => {
  // How long an answer took is in its head.
  startEachTestAfresh(Date.now())
  const other = rekeyed(linked.map(({ id }) => id))
  const reader = browserWith({}, app)
  const draftLinksOf = ({ html }: Page) =>
    stateLinksIn(html).filter(({ href }) => !/\.(&|#|$)/.test(href))

  it.each(linked)('$id, of type $type, changes nothing before the answer', async ({ id }) => {
    const path = `/embed/questions/${id}`
    const paths = new Set([path, `${path}?theme=dark`, `${path}?state=nonsense`])
    // Drafts, and drafts of drafts.
    for (const link of draftLinksOf(await reader.open(path))) {
      paths.add(link.href)
      for (const { href } of draftLinksOf(await reader.open(link.href))) paths.add(href)
    }
    for (const one of paths) expect(await seenBy(other, one)).toBe(await seenBy(app, one))
  })

  it.each(linked)('$id, of type $type, does change the feedback after it', async ({ id }) => {
    const path = `/embed/questions/${id}?state=${writeAnswered(answerOf(id, 'right'))}`
    expect(await seenBy(other, path)).not.toBe(await seenBy(app, path))
  })

  it.each(quizzes)('changes nothing of the quiz $id before its own answer', async (quiz) => {
    const seed = 'seed7'
    const drawn = drawForFrame(items, quiz, seed)
    let state = `${seed}_`
    for (const [at, { id }] of drawn.entries()) {
      const later = rekeyed(drawn.slice(at).map((item) => item.id))
      const path = `/embed/quizzes/${quiz.id}?state=${state}`
      const [page, elsewhere] = [await seenBy(app, path), await seenBy(later, path)]
      expect(page).toContain(`Question ${at + 1} of`)
      expect(elsewhere).toBe(page)
      state += `${writeAnswered(answerOf(id, 'right'))}`
      const feedback = `/embed/quizzes/${quiz.id}?state=${state}`
      expect(await seenBy(later, feedback)).not.toBe(await seenBy(app, feedback))
      state += '_'
    }
  })

  it('changes nothing of any other framed page', async () => {
    for (const { path, kind } of snippets) {
      if (kind === 'question') continue
      expect(await seenBy(other, path)).toBe(await seenBy(app, path))
    }
  })
})
