import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { developmentKey } from '../../src/http/development-key.ts'
import { answerOf } from '../support/answers.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { openHtmx } from '../support/htmx-client.ts'
import { tagsIn, textOf, theQuestionIn } from '../support/pages.ts'
import { app, library } from '../support/site.ts'

const { quizzes, explainers, ui } = library
const quizId = quizzes[0]?.id ?? ''

const oldKey = 'an-old-key-of-at-least-32-characters!'
const newKey = 'a-new-key-of-at-least-32-characters!!'

const fetchWith = (keys: string | undefined) => (request: Request) => {
  const { SIGNING_KEYS: _, ...others } = env
  const given = keys === undefined ? others : { ...others, SIGNING_KEYS: keys }
  return app.fetch(request, given, createExecutionContext())
}
const open = (keys: string | undefined, origin?: string) => openBrowser(fetchWith(keys), origin)
const postTo = (path: string) => ({ action: path, method: 'post', hidden: [], tags: [] })

describe.each([
  ['no key to sign with', undefined, 'https://quiz.example'],
  ['an empty key', '', 'https://quiz.example'],
  ['only commas and spaces for keys', ' , ,', 'https://quiz.example'],
  ['a key that is too short', 'a'.repeat(31), 'https://quiz.example'],
  [
    'several keys that are too short',
    `${'a'.repeat(20)},${'b'.repeat(20)}`,
    'https://quiz.example',
  ],
  ['the development key on a public host', developmentKey, 'https://quiz.example'],
  ['the development key on a host that looks local', developmentKey, 'https://localhost.example'],
  ['the development key in a local network', developmentKey, 'http://192.168.0.7'],
])('a site with %s', (_, keys, origin) => {
  const browser = open(keys, origin)

  it('serves no quiz, and says why', async () => {
    const pages = [
      await browser.open(`/quizzes/${quizId}`),
      await browser.send(postTo(`/quizzes/${quizId}/attempts`)),
      await browser.open('/attempts/any'),
      await browser.send(postTo('/attempts/any/responses')),
      await browser.send(postTo('/attempts/any/record')),
    ]
    for (const page of pages) {
      expect(page.status).toBe(503)
      expect(textOf(page.html)).toContain(ui['problem.quizzesOff.title'])
      expect(page.headers.get('Cache-Control')).toBe('no-store')
    }
    const swapped = await openHtmx(fetchWith(keys), origin).get('/attempts/any')
    expect(swapped.status).toBe(503)
    expect(swapped.html).not.toContain('<html')
  })

  it('still serves everything that there is to read', async () => {
    const paths = ['/', '/quizzes', ...explainers.map(({ slug }) => `/explainers/${slug}`)]
    for (const path of paths) expect((await browser.open(path)).status).toBe(200)
  })

  it('accepts no attempt that was signed with it elsewhere', async () => {
    const { address } = await open(developmentKey).start(quizId)
    expect((await browser.open(address)).status).toBe(503)
  })
})

describe('the development key', () => {
  it.each(['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'])(
    'signs on this machine (%s)',
    async (origin) => {
      expect((await open(developmentKey, origin).start(quizId)).status).toBe(200)
    },
  )

  it('beside a secret one neither signs nor verifies on a public host', async () => {
    const { address } = await open(developmentKey).start(quizId)
    const both = open(`${developmentKey},${newKey}`, 'https://quiz.example')
    expect((await both.open(address)).status).toBe(400)
    const own = await both.start(quizId)
    expect((await open(newKey, 'https://quiz.example').open(own.address)).status).toBe(200)
  })
})

describe('changing the key', () => {
  it('keeps attempts signed with a key that is still listed', async () => {
    const { address } = await open(oldKey).start(quizId)
    expect((await open(`${newKey}, ${oldKey}`).open(address)).status).toBe(200)
    expect((await open(newKey).open(address)).status).toBe(400)
  })

  it('signs with the first key from the next step on', async () => {
    const both = open(`${newKey} ${oldKey}`)
    const first = await both.open((await open(oldKey).start(quizId)).address)
    const next = await both.respond(first, answerOf(theQuestionIn(first.html).item, 'wrong'))
    expect((await open(newKey).open(next.address)).status).toBe(200)
  })

  it('leads on from an attempt whose key is gone', async () => {
    const { address } = await open(oldKey).start(quizId)
    const page = await open(newKey).open(address)
    expect(textOf(page.html)).toContain(ui['problem.badAttempt.title'])
    expect(tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)).toContain('/quizzes')
  })
})
