/** No page of another site sends a form in somebody's name. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../support/pages.ts'
import { fetch, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const quiz = library.quizzes[0]?.id ?? ''

startEachTestAfresh()

const post = (path: string, headers: Record<string, string>) =>
  fetch(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      body: new URLSearchParams({ quiz }),
      headers,
      redirect: 'manual',
    }),
  )

const elsewhere: [string, Record<string, string>][] = [
  ['says that it is of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['is in a sandboxed frame', { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
  ['has another origin, in an older browser', { Origin: 'https://evil.example' }],
  ['has an origin that begins as ours', { Origin: 'http://localhost.evil.example' }],
]

describe.each(elsewhere)('a form from a page that %s', (_, headers) => {
  it.each(['/classrooms', `/quizzes/${quiz}/attempts`, '/join/CDFGHJKQ', '/nothing'])(
    'is refused at %s, and says so',
    async (path) => {
      const response = await post(path, headers)
      expect(response.status).toBe(403)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(textOf(await response.text())).toContain(ui['problem.otherSite.title'])
    },
  )

  it('is no reason to refuse a page', async () => {
    const response = await fetch(new Request('http://localhost/timeline', { headers }))
    expect(response.status).toBe(200)
  })
})

it.each<[string, Record<string, string>]>([
  ['a page of ours', { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost' }],
  ['a page of ours without referrer', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
  ['a reload', { 'Sec-Fetch-Site': 'none' }],
  ['an older browser', { Origin: 'http://localhost' }],
  ['an older browser behind a server that decrypts', { Origin: 'https://localhost' }],
  ['an older browser on a page without referrer', { Origin: 'null' }],
  ['a browser that says nothing', {}],
])('A form from %s goes through', async (_, headers) => {
  expect((await post('/classrooms', headers)).status).toBe(303)
  expect((await post(`/quizzes/${quiz}/attempts`, headers)).status).toBe(303)
})
