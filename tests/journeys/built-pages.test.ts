// Pages that were made with the build: found through the binding, and rendered where there are none.
import { expect, it, vi } from 'vitest'
import { content } from '../../.build/content.js'
import { findBuiltPage } from '../../src/http/built-pages.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { fetchWith, firstExplainer, libraries } from '../support/site.ts'
import { preloadOf, stylesheetsIn } from '../support/stylesheets.ts'

const path = `/explainers/${firstExplainer.slug}`

/** The site with these files behind the binding, by address; and what was asked for. */
function siteWith(answer: (path: string) => Response | Promise<Response>) {
  const asked: string[] = []
  const ASSETS = {
    fetch: (address: string) => {
      const { pathname } = new URL(address)
      asked.push(pathname)
      return answer(pathname)
    },
  } as unknown as Fetcher
  const open = fetchWith({ ASSETS }, createWholeApp(libraries, { findBuiltPage }))
  const get = (address: string, headers: Record<string, string> = {}) =>
    open(new Request(`https://example.com${address}`, { headers }))
  return { asked, get }
}
const withFiles = (files: Record<string, string>) =>
  siteWith((name) =>
    name in files ? new Response(files[name]) : new Response(null, { status: 404 }),
  )
const nowhere = siteWith(() => new Response(null, { status: 404 }))
const fileOf = (name: string) => `/_pages/${content.version}${name}.page`

it('A page of the build is sent as it is, with the headers of a rendered page, and is asked for once', async () => {
  const site = withFiles({ [fileOf(path)]: 'made with the build' })
  const rendered = await nowhere.get(path)
  for (const _ of [1, 2]) {
    const response = await site.get(path)
    expect(await response.text()).toBe('made with the build')
    expect([...response.headers]).toEqual([...rendered.headers])
  }
  expect(site.asked).toEqual([fileOf(path)])
})

it('The front page, a theme of a framed page and a fact as data have files of their own', async () => {
  const [fact] = Object.keys(libraries[0]?.facts ?? {})
  const names = {
    '/': '/index',
    [`/embed/facts/${fact}`]: `/embed/facts/${fact}`,
    [`/embed/facts/${fact}?theme=dark`]: `/embed/facts/${fact}~dark`,
    [`/facts/${fact}.json`]: `/facts/${fact}.json`,
  }
  for (const [address, name] of Object.entries(names)) {
    const site = withFiles({ [fileOf(name)]: name })
    expect(await (await site.get(address)).text()).toBe(name)
  }
})

it('The header of a page names all stylesheets of its head, a framed page its own, and what is no page names none', async () => {
  const [fact] = Object.keys(libraries[0]?.facts ?? {})
  const counts = { [path]: 1, [`/embed/facts/${fact}`]: 1, '/join': 2, '/teach': 2, '/embed': 2 }
  for (const [address, count] of Object.entries(counts)) {
    const response = await nowhere.get(address)
    const styles = stylesheetsIn(await response.text())
    expect([address, styles.length]).toEqual([address, count])
    expect(response.headers.get('Link')).toBe(preloadOf(styles))
  }
  const { headers } = await nowhere.get(`/facts/${fact}.json`)
  expect(headers.get('Link')).toBeNull()
})

it('A reader who has the page gets 304 without a body', async () => {
  const site = withFiles({ [fileOf(path)]: 'made with the build' })
  const { headers } = await site.get(path)
  const again = await site.get(path, { 'If-None-Match': headers.get('ETag') ?? '' })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

it('What can be answered neither from the build nor from the content is not found, whatever a client claims to have', async () => {
  for (const address of ['/explainers/none', '/embed/facts/none', '/facts/none.json']) {
    const response = await nowhere.get(address, { 'If-None-Match': `W/"${content.version}"` })
    expect(response.status).toBe(404)
  }
})

it('A page is rendered where the build made none, and where its files do not answer', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => {})
  const broken = siteWith(() => Promise.reject(new Error('no connection')))
  for (const site of [nowhere, broken]) {
    const response = await site.get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('</html>')
  }
})

it('No address reads a page other than its own', async () => {
  const site = withFiles({ [fileOf(path)]: 'made with the build' })
  const ways = [
    `/embed/%252e%252e${path}`,
    `/embed/..%2f..${path}`,
    `/embed/%2e%2e%2f..${path}`,
    `/facts/..${path}.json`,
    `/embed//..${path}`,
  ]
  for (const address of ways) {
    const text = await (await site.get(address)).text()
    expect([address, text]).not.toEqual([address, 'made with the build'])
  }
  const elsewhere = site.asked.filter((name) => /\.\.|%|\/\//.test(name))
  expect(elsewhere).toEqual([])
})

it('A variant of a page has no path of its own, whether or not it was asked for before', async () => {
  const site = withFiles({ [fileOf('/embed/timeline~dark')]: 'dark' })
  for (const _ of ['before', 'after']) {
    for (const path of [
      '/embed/timeline.light',
      '/embed/timeline~dark',
      '/embed/timeline%3Fdark',
    ]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
    }
    expect((await site.get('/embed/timeline?theme=dark')).status).toBe(200)
  }
})

it('A file without a page in it counts as none', async () => {
  const site = withFiles({ [fileOf(path)]: '' })
  expect(await (await site.get(path)).text()).toContain('</html>')
})
