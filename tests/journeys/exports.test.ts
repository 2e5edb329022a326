/** The quizzes as files for other programs, as a teacher gets them. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportFormatNames, exportFormats, exportPath } from '../../src/formats/exports/files.ts'
import { readCsv } from '../../src/interchange/csv/read.ts'
import { fetch, firstQuiz, library } from '../support/site.ts'

const get = (path: string) => fetch(new Request(`http://localhost${path}`))

describe('an export', () => {
  it.each(exportFormatNames)('is a file to keep, out of search engines: %s', async (format) => {
    const response = await get(exportPath({ quiz: firstQuiz.id, format }))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(exportFormats[format].type)
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${firstQuiz.id}-with-keys.${format}"`,
    )
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })
})

it('No file is there for a quiz or a format that there is not', async () => {
  for (const name of [
    'nothing.gift.txt',
    `${firstQuiz.id}.docx`,
    `${firstQuiz.id}.`,
    firstQuiz.id,
    '__proto__.gift.txt',
    'constructor.gift.txt',
  ]) {
    expect([name, (await get(`/teach/exports/${name}`)).status]).toEqual([name, 404])
  }
})

it('Neither sitemap nor robots.txt names a file with keys', async () => {
  for (const path of ['/sitemap.xml', '/robots.txt']) {
    expect(await (await get(path)).text()).not.toMatch(/\/teach\/exports\/./)
  }
  expect(library.quizzes.length).toBeGreaterThan(0)
})

describe('an own selection', () => {
  const chosen = Object.values(library.items)
    .filter(({ retired }) => !retired)
    .slice(0, 3)
  const query = chosen.map(({ id }) => `items=${id}`).join('&')

  it.each(exportFormatNames)(
    'is the file of these questions alone, for one reader: %s',
    async (format) => {
      const response = await get(`${exportPath({ quiz: 'selection', format })}?${query}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe(exportFormats[format].type)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('X-Robots-Tag')).toContain('noindex')
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="selection-with-keys.${format}"`,
      )
    },
  )

  it('has what was chosen in the order of the address, and nothing else', async () => {
    const text = await (await get(`/teach/exports/selection.csv?${query}`)).text()
    expect(readCsv(text).items.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id))
    const reversed = chosen.map(({ id }) => id).toReversed()
    const other = await get(`/teach/exports/selection.csv?items=${reversed.join(',')}`)
    expect(readCsv(await other.text()).items.map(({ id }) => id)).toEqual(reversed)
  })

  it('is a package that opens, too', async () => {
    const response = await get(`/teach/exports/selection.qti30.zip?${query}`)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      'imsmanifest.xml',
      'test.xml',
      ...chosen.map(({ id }) => `items/${id}.xml`),
    ])
  })

  it.each(['', 'items=', 'items=nothing', 'items=__proto__', `items=${'x,'.repeat(21)}`])(
    'of nothing leads back to choosing: %j',
    async (none) => {
      const response = await get(`/teach/exports/selection.csv?${none}`)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('href="/teach/selection"')
    },
  )
})

it('The page of all files leads to each of them', async () => {
  const page = await (await get('/teach/exports')).text()
  for (const { id } of library.quizzes) {
    for (const format of exportFormatNames) {
      expect(page).toContain(`href="${exportPath({ quiz: id, format })}"`)
    }
  }
  expect(await (await get('/teach')).text()).toContain('href="/teach/exports"')
})
