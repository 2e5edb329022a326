// An explainer in plain language: at the same address, by a link, without script.
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { plainText } from '../../src/content/plain-text.ts'
import { findBuiltPage } from '../../src/http/built-pages.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { elementWhere, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, fetch, fetchWith, libraries, library } from '../support/site.ts'

const { explainers, ui, settings } = library
const both = explainers.filter(({ plain }) => plain)
const [other] = explainers.filter(({ plain }) => !plain)

const send = (address: string, init: RequestInit = {}) =>
  fetch(new Request(`https://example.com${address}`, init))
const switchOn = (html: string) =>
  elementWhere(html, ({ attributes }) => attributes['aria-label'] === ui['explainer.versions'])
const linksIn = (html: string) => tagsIn(html, 'a').map(({ attributes }) => attributes)

it('The fixed site has explainers of both sorts', () => {
  expect([both.length > 0, other !== undefined]).toEqual([true, true])
})

describe.each(both)('The explainer $slug', ({ slug, title, quiz, plain }) => {
  const full = `/explainers/${slug}`
  const easy = `${full}?version=plain`

  it.each([
    [full, 0, title],
    [easy, 1, plain?.title ?? ''],
  ])('leads from %s to the other version by a link', async (address, current, heading) => {
    const { html, status } = await browser.open(address)
    expect(status).toBe(200)
    expect(textOf(elementWhere(html, ({ name }) => name === 'h1')?.inside ?? '')).toBe(
      plainText(heading),
    )
    const links = linksIn(switchOn(html)?.whole ?? '')
    expect(links.map(({ href }) => href)).toEqual([full, easy])
    expect(links.findIndex((link) => link['aria-current'] === 'page')).toBe(current)
    expect(links.filter((link) => 'aria-current' in link)).toHaveLength(1)
    const minutes = '\\d+ minutes?'
    expect(textOf(switchOn(html)?.whole ?? '')).toMatch(
      new RegExp(
        `^${ui['explainer.version.full']}, ${minutes} ${ui['explainer.version.plain']}, ${minutes}$`,
      ),
    )
  })

  it('is one page to search engines, with one canonical address and out of the sitemap otherwise', async () => {
    for (const address of [full, easy]) {
      const { html } = await browser.open(address)
      const canonical = tagsIn(html, 'link').filter(
        ({ attributes }) => attributes.rel === 'canonical',
      )
      expect(canonical.map(({ attributes }) => attributes.href)).toEqual([settings.origin + full])
      expect(html).not.toContain('noindex')
    }
    expect(await (await send('/sitemap.xml')).text()).not.toContain('version=plain')
  })

  it('keeps its notes, its words and the way to its quiz in the plain version', async () => {
    const { html } = await browser.open(easy)
    const main = mainOf(html)
    const hrefs = linksIn(main).map(({ href }) => href)
    for (const [index, fact] of (plain?.notes ?? []).entries()) {
      const note = elementWhere(main, ({ attributes }) => attributes.id === `note-${index + 1}`)
      expect(linksIn(note?.inside ?? '').map(({ href }) => href)).toContain(`/facts/${fact}`)
    }
    for (const term of plain?.terms ?? []) {
      expect(tagsIn(main).some(({ attributes }) => attributes.id === `word-${term}`)).toBe(true)
    }
    expect(hrefs).toContain(`/quizzes/${quiz}`)
  })

  it('is sent in either version with the same headers, to HEAD as to GET', async () => {
    const [first, second] = await Promise.all([send(full), send(easy)])
    expect([...(second?.headers ?? [])]).toEqual([...(first?.headers ?? [])])
    expect(second?.headers.get('ETag')).toContain(content.version)
    const head = await send(easy, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect([...head.headers]).toEqual([...(second?.headers ?? [])])
    const again = await send(easy, { headers: { 'If-None-Match': head.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('is shown in full for whatever else the query asks', async () => {
    const whole = await (await send(full)).text()
    for (const query of [
      'version=',
      'version=Plain',
      'version=plain%20',
      'version=<b>',
      'v=plain',
    ]) {
      expect([query, await (await send(`${full}?${query}`)).text()]).toEqual([query, whole])
    }
  })

  it('has a file of its own for either version among the pages of the build', async () => {
    const files = { [full]: 'full', [`${full}~plain`]: 'plain' }
    const ASSETS = {
      fetch: async (address: string) => {
        const name = new URL(address).pathname.slice(
          `/_pages/${content.version}`.length,
          -'.page'.length,
        )
        return name in files ? new Response(files[name]) : new Response(null, { status: 404 })
      },
    } as unknown as Fetcher
    const open = fetchWith({ ASSETS }, createWholeApp(libraries, { findBuiltPage }))
    for (const [address, text] of [
      [easy, 'plain'],
      [full, 'full'],
      [`${full}?version=other`, 'full'],
    ]) {
      const response = await open(new Request(`https://example.com${address}`))
      expect([address, await response.text()]).toEqual([address, text])
    }
    const variant = await open(new Request(`https://example.com${full}~plain`))
    expect(variant.status).toBe(404)
  })
})

it('Where there is no plain version there is no switch, and asking for one shows the full one', async () => {
  const { html } = await browser.open(`/explainers/${other?.slug}`)
  expect(switchOn(html)).toBeUndefined()
  const { html: asked } = await browser.open(`/explainers/${other?.slug}?version=plain`)
  expect(asked).toBe(html)
})

it('An explainer that does not exist has no plain version either', async () => {
  expect((await send('/explainers/none?version=plain')).status).toBe(404)
})
