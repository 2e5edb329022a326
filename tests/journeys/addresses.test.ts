/** Addresses as people pass them on: with what a sentence adds, in other letters, escaped twice, cut off. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { mainOf, tagsIn, textOf } from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { browser, fetch, library, startEachTestAfresh } from '../support/site.ts'

const { ui, facts, items, explainers } = library
const [quiz] = library.quizzes as [(typeof library.quizzes)[number]]
const fact = Object.keys(facts)[0] ?? ''
const result = `20260102-abcdefghij-${quiz.id}.abc123`

startEachTestAfresh()

const ask = (path: string) => fetch(new Request(`http://localhost${path}`, { redirect: 'manual' }))
const leadTo = async (path: string) => {
  const { status, headers } = await ask(path)
  return [status, headers.get('Location')]
}

describe('what stands behind an address in a sentence is taken off', () => {
  const added = [
    '.',
    ')',
    ',',
    '>',
    ').',
    '!"',
    '%20',
    '%E2%80%8B',
    '%C2%A0',
    '%E3%80%82',
    '*',
    "'",
  ]
  const paths = [
    `/results/${result}`,
    `/challenge/${result}`,
    `/quizzes/${quiz.id}`,
    `/facts/${fact}`,
    '/timeline',
  ]
  it.each(paths)('%s', async (path) => {
    for (const tail of added) expect(await leadTo(path + tail)).toEqual([301, path])
    expect(await leadTo(`${path}.?a=b`)).toEqual([301, `${path}?a=b`])
  })

  it('and of the addresses that are keys: an attempt and a report', async () => {
    const attempt = await addressOfAttempt(Object.keys(items).slice(0, 1), env.SIGNING_KEYS)
    const { report } = await openClassroom(browser)
    const bare = report.replace(/\?.*/, '')
    for (const tail of added) {
      expect(await leadTo(attempt + tail)).toEqual([301, attempt])
      expect(await leadTo(bare + tail)).toEqual([301, bare])
      expect((await browser.open(report + tail)).status).toBe(200)
    }
  })

  it('and behind the last option', async () => {
    const path = `/quizzes/${quiz.id}?questions=5`
    for (const tail of ['.', ')', '%20', '%E2%80%8B']) {
      expect(await leadTo(path + tail)).toEqual([301, path])
    }
    expect((await ask('/search?q=who%3F')).status).toBe(200)
    expect((await ask('/search?q=who?')).status).toBe(200)
  })

  it('but a form that was sent so is not sent elsewhere, and nobody is led to another site', async () => {
    const form = new Request(`http://localhost/quizzes/${quiz.id}/attempts.`, { method: 'POST' })
    expect((await fetch(form)).status).toBe(404)
    expect(await leadTo('//evil.example/x.')).toEqual([301, '/evil.example/x'])
    expect(await leadTo('//evil.example/?a=1&amp;b=2')).toEqual([301, '/evil.example/?a=1&b=2'])
  })
})

describe('an ampersand that was escaped leads to the address that was meant', () => {
  it.each([
    ['?questions=5&amp;mode=test', '?questions=5&mode=test'],
    ['?questions=5&amp%3Bmode=test', '?questions=5&mode=test'],
    ['?questions=5&AMP;mode=test', '?questions=5&mode=test'],
    ['?amp;mode=test', '?mode=test'],
    ['?amp%3bmode=test', '?mode=test'],
    ['?questions=5&amp;amp;mode=test', '?questions=5&mode=test'],
    ['?Mode=test', '?mode=test'],
    ['?QUESTIONS=5&Mode=test', '?questions=5&mode=test'],
  ])('%s', async (typed, meant) => {
    expect(await leadTo(`/quizzes/${quiz.id}${typed}`)).toEqual([
      301,
      `/quizzes/${quiz.id}${meant}`,
    ])
  })
})

describe('capitals in an address of ours are put right', () => {
  const slug = explainers[0]?.slug ?? ''
  it.each([
    [`/facts/${fact.toLowerCase()}`, `/facts/${fact}`],
    [`/Explainers/${slug}`, `/explainers/${slug}`],
    [`/EXPLAINERS/${slug.toUpperCase()}/`, `/explainers/${slug}`],
    [`/quizzes/${quiz.id.toUpperCase()}?mode=test`, `/quizzes/${quiz.id}?mode=test`],
    ['/Timeline', '/timeline'],
    ['/JOIN/CDFGHJKQ', '/join/CDFGHJKQ'],
  ])('%s leads to %s', async (typed, meant) => {
    expect(await leadTo(typed)).toEqual([301, meant])
  })

  it('and small letters in the code of a report', async () => {
    const { report, code } = await openClassroom(browser)
    const small = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    expect(await leadTo(report.replace(code, small))).toEqual([301, report])
  })

  it('and where nothing is near there is the search', async () => {
    const page = await browser.open('/Nothing/Here')
    expect(page.status).toBe(404)
    const links = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
    expect(links).toEqual(['/', '/search'])
  })
})

it.each(['results', 'challenge'])(
  'The address of a result that was cut off (%s) says so, and leads to the quiz',
  async (kind) => {
    for (const id of [
      '2026010',
      '20260102-abc',
      `20260102-abcdefghij-${quiz.id.slice(0, 3)}`,
      `20260102-abcdefghij-${quiz.id}.ab`,
    ]) {
      const page = await browser.open(`/${kind}/${id}`)
      expect(page.status).toBe(404)
      expect(textOf(page.html)).toContain(ui['problem.cutResult.title'])
      const [way] = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
      expect(way).toBe(id.length > 20 ? `/quizzes/${quiz.id}` : '/quizzes')
    }
  },
)
