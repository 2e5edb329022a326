// The register as files: linked from its page, readable from anywhere, kept out of search engines' lists.
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { dataFileNames, dataPath } from '../../src/formats/open-data/files.ts'
import { elementsWhere, tagsIn, textOf } from '../support/pages.ts'
import { browser, fetch, library } from '../support/site.ts'

const { licence, origin } = library.settings
const send = (path: string, init: RequestInit = {}) =>
  fetch(new Request(`https://example.com${path}`, init))

describe.each(dataFileNames)('%s', (file) => {
  const path = dataPath(file)

  it('says what it is, can be read by any page, and is known to be unchanged', async () => {
    const { status, headers } = await send(path, { headers: { Origin: 'https://other.example' } })
    expect(status).toBe(200)
    const type = file.endsWith('.csv')
      ? 'text/csv; charset=utf-8'
      : 'application/json; charset=utf-8'
    expect(headers.get('Content-Type')?.startsWith(type)).toBe(true)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('ETag')).toBe(`W/"${content.version}"`)
    expect(headers.get('Link')).toBeNull()
    const again = await send(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await send(path, { method: 'HEAD' })
    expect([...head.headers]).toEqual([...headers])
  })

  it('is linked from the page of all facts, and told to search engines there', async () => {
    const { html } = await browser.open('/facts')
    const links = tagsIn(html, 'a').map(({ attributes }) => attributes.href)
    expect(links).toContain(path)
    const [data] = elementsWhere(
      html,
      ({ attributes }) => attributes.type === 'application/ld+json',
    )
    const things = JSON.parse(data?.inside ?? '')['@graph'] as Record<string, unknown>[]
    const set = things.find((thing) => thing['@type'] === 'Dataset')
    expect(set?.license).toBe(licence.url)
    expect(set?.distribution).toContainEqual(
      expect.objectContaining({ '@type': 'DataDownload', contentUrl: origin + path }),
    )
    expect(textOf(html)).toContain(licence.name)
    expect(await (await send('/sitemap.xml')).text()).not.toContain(path)
  })
})

it('The package names files that stand beside it', async () => {
  const { html } = await browser.open(dataPath('datapackage.json'))
  const { resources } = JSON.parse(html) as { resources: { path: string; mediatype: string }[] }
  for (const { path, mediatype } of resources) {
    const { headers, status } = await send(
      new URL(path, `https://x.example${dataPath('datapackage.json')}`).pathname,
    )
    expect([status, headers.get('Content-Type')?.split(';')[0]]).toEqual([200, mediatype])
  }
})

it('There is no other file beside them', async () => {
  for (const name of ['', 'facts', 'facts.xml', 'facts.csv.json', '__proto__']) {
    expect([name, (await send(`/data/${name}`)).status]).toEqual([name, 404])
  }
})
