// Forms: one reader for all of them, and one limit that no address of the site is without.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { AppEnv } from '../../src/env.ts'
import { capabilityPattern } from '../../src/http/capabilities.ts'
import { type Form, readForm } from '../../src/http/forms.ts'
import { createWholeApp } from '../../src/whole-app.ts'

const [library] = content.libraries
if (!library) throw new Error('no content was compiled')
const title = 'problem.tooLarge.title'
const other = { ...library, language: 'xx', ui: { ...library.ui, [title]: 'Zu viel auf einmal' } }
const app = createWholeApp([library, other])

/** An address that a route answers, with something for each of its parameters. */
const addressOf = (path: string): string =>
  path
    .replaceAll(`{${capabilityPattern}}`, '')
    .replaceAll(/:\w+\{(\w+)[^}]*\}/g, '$1')
    .replaceAll(/:\w+/g, 'x')

const posts = [
  ...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)),
].map(addressOf)

/** What may be longer, in KiB: receipts, and own questions for a class. */
const longForms = [
  ['/receipts', 512],
  ['/classrooms', 400],
  ['/teach/questions', 400],
] as const

const post = (address: string, body: string, headers: Record<string, string> = {}) => {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return app.request(address, { method: 'POST', headers: { ...type, ...headers }, body }, {})
}

describe('the limit of what a form may send', () => {
  it('The limit of what a form may send is tried at each address that takes a form, in each language', () => {
    expect(posts).toContain('/quizzes/x/attempts')
    expect(posts).toContain('/xx/classrooms/x/report/x/receipts')
    expect(posts).toHaveLength(30)
  })

  it.each(posts)('holds at %s, which says so in its own language', async (address) => {
    const most = (longForms.find(([end]) => address.endsWith(end))?.[1] ?? 16) * 1024
    const ui = address.startsWith('/xx/') ? other.ui : library.ui
    const tooLong = 'x'.repeat(most + 1)
    // Whether or not the client says beforehand how long it is.
    for (const headers of [{}, { 'Content-Length': String(tooLong.length) }]) {
      const response = await post(address, tooLong, headers)
      expect(response.status).toBe(413)
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain(ui[title])
    }
    expect((await post(address, 'x'.repeat(most))).status).not.toBe(413)
  })
})

describe('the reader of forms', () => {
  const read = async (body: BodyInit | undefined): Promise<Form> => {
    let form: Form | undefined
    const reading = new Hono<AppEnv>().post('/', async (c) => {
      form = await readForm(c)
      return c.body(null)
    })
    await reading.request('/', { method: 'POST', ...(body !== undefined && { body }) })
    if (!form) throw new Error('nothing was read')
    return form
  }

  it('gives the first value of a field, all of them, or all in a line', async () => {
    const form = await read(new URLSearchParams('a=1&b=2&a=3&empty='))
    expect(form.one('a')).toBe('1')
    expect(form.all('a')).toEqual(['1', '3'])
    expect(form.list('a')).toBe('1,3')
    expect(form.one('empty')).toBe('')
    expect(form.list('empty')).toBeUndefined()
  })

  it('tells a field that was not sent', async () => {
    const form = await read(new URLSearchParams('a=1'))
    expect(form.one('b')).toBeUndefined()
    expect(form.all('b')).toEqual([])
    expect(form.list('b')).toBeUndefined()
  })

  it.each([[undefined], ['{"a": 1}']])(
    'reads %s, which is no form, as an empty one',
    async (body) => {
      expect((await read(body)).all('a')).toEqual([])
    },
  )
})
