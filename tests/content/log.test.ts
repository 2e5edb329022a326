/** What an author is told about the log and about the list of what was removed. */
import { expect, it } from 'vitest'
import { tinyContent } from '../support/content-folder.ts'

const log = 'en/corrections.yaml'
const removed = 'removed.yaml'
const entry = (text: string) => `${text}\n  since: 2027-01-15\n  instead: /explainers/one\n`

it('an entry is a correction unless it says that it is an addition', () => {
  const folder = tinyContent()
  const added =
    '2026-11-24-new:\n  date: 2026-11-24\n  kind: addition\n  page: /quizzes\n  text: New.\n'
  folder.write(log, folder.read(log) + added)
  const [library] = folder.build().libraries
  expect(library?.corrections.map(({ id }) => id)).toEqual(['2026-11-23-opened'])
  expect(library?.additions).toEqual([
    {
      id: '2026-11-24-new',
      date: '2026-11-24',
      page: '/quizzes',
      text: { html: 'New.', facts: [] },
    },
  ])
})

it('entries stand with the newest first, and those of a day as they were written', () => {
  const folder = tinyContent()
  const of = (id: string, date: string) => `${id}:\n  date: ${date}\n  text: New.\n`
  folder.write(log, of('b', '2026-11-24') + of('a', '2026-11-24') + of('c', '2026-11-25'))
  const [library] = folder.build().libraries
  expect(library?.corrections.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

it('an entry of another kind is refused', () => {
  const folder = tinyContent().edit({ file: log, from: '  page:', to: '  kind: joke\n  page:' })
  expect(folder.problems()).toEqual([
    expect.stringMatching(/en\/corrections\.yaml:\d+ {2}2026-11-23-opened\.kind {2}/),
  ])
})

it('an entry about a page that does not exist is refused', () => {
  const folder = tinyContent().edit({ file: log, from: 'page: /about', to: 'page: /abuot' })
  expect(folder.problems()).toEqual([
    `✗  content/${log}:3  2026-11-23-opened.page  there is no page /abuot`,
  ])
})

it('what was removed is kept with the day and the page to read instead', () => {
  const folder = tinyContent().write(removed, entry('/embed/charts/old:'))
  const [library] = folder.build().libraries
  expect(folder.problems()).toEqual([])
  expect(library?.removed).toEqual({
    '/embed/charts/old': { since: '2027-01-15', instead: '/explainers/one' },
  })
})

it.each([
  '/explainers/one',
  '/claims',
  '/embed/explainers/one',
  '/embed/explainers/two/why',
  '/embed/facts/F-ONE-01',
  '/embed/claims/claim-01',
  '/embed/traces/closed',
  '/embed/documents/notice-2026',
  '/embed/timeline',
  '/embed/quizzes/tiny',
  '/embed/questions/one-01',
])('%s, which is still there, can’t be listed as removed', (path) => {
  const folder = tinyContent().write(removed, entry(`${path}:`))
  expect(folder.problems()).toEqual([
    `✗  content/${removed}:1  ${path}  is still there: take it out here`,
  ])
})

it('a page to read instead has to exist', () => {
  const folder = tinyContent().write(
    removed,
    entry('/embed/charts/old:').replace('/explainers/one', '/explainers/one#gone'),
  )
  expect(folder.problems()).toEqual([
    `✗  content/${removed}:3  /embed/charts/old.instead  there is no page /explainers/one#gone`,
  ])
})

it.each([
  'embed/charts/old',
  'https://elsewhere.example/old',
  '/old#part',
  '/old?theme=dark',
  '/old/',
])('%s is no address to list', (path) => {
  const folder = tinyContent().write(removed, entry(`'${path}':`))
  expect(folder.problems()).toHaveLength(1)
  expect(folder.problems()[0]).toMatch(/removed\.yaml:1/)
})
