/** The quizzes as files for other programs, as a teacher gets them. */
import { describe, expect, it } from 'vitest'
import { exportFormatNames, exportFormats, exportPath } from '../../src/formats/exports/files.ts'
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
    expect(await (await get(path)).text()).not.toContain('/teach/exports/')
  }
  expect(library.quizzes.length).toBeGreaterThan(0)
})
