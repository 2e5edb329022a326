/** The pages for the office of a school say what the software does, and miss no criterion. */
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { officePages } from '../../src/content/office.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { createSite } from '../../src/content/site.ts'
import { classroomLifetime, recordLifetime, tallyLifetime } from '../../src/domain/lifetimes.ts'
import { securityTxtOf } from '../../src/formats/security-txt.ts'
import { tinyContent } from '../support/content-folder.ts'

const [library] = content.libraries
const textOf = (page: (typeof officePages)[number]) =>
  plainText(library?.office[page].sections.map(({ html }) => html).join(' ') ?? '')

/** Levels A and AA of WCAG 2.2, but for those of audio and video, which stand on one line. */
const criteria =
  `1.1.1 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(
    /\s+/,
  )

describe('the pages for the office', () => {
  it('give a verdict on each criterion of WCAG 2.2, levels A and AA', () => {
    const rows = library?.office.conformance.sections.flatMap(({ html }) => [
      ...html.matchAll(/<tr>\s*<td>([\d.]+)[^<]*<\/td>\s*<td>(.*?)<\/td>/g),
    ])
    const verdicts = new Map(rows?.map(([, number = '', verdict = '']) => [number, verdict]))
    const words = /^(<strong>partially supports<\/strong>|supports|not applicable|not evaluated)$/
    for (const number of criteria) {
      expect([number, verdicts.get(number)]).toEqual([number, expect.stringMatching(words)])
    }
    expect(textOf('conformance')).toContain('1.2.1–1.2.5')
  })

  it('say how long things are kept, as the software keeps them', () => {
    const days = (seconds: number) => `${seconds / 86_400} days`
    const text = textOf('privacy')
    expect(text).toContain(`${days(recordLifetime)} after it was finished`)
    expect(text).toContain(`${days(tallyLifetime)} after their last change`)
    expect(text).toContain(`${days(classroomLifetime)} after it was opened`)
  })

  it('are those of the software where a content folder has none, and its own where it has', () => {
    const folder = tinyContent()
    const title = () => folder.build().libraries[0]?.office.privacy.title
    expect(title()).toBe(library?.office.privacy.title)
    folder.write(
      'en/office/privacy.md',
      '---\ntitle: Our own\nsummary: Words.\n---\n\n## A {#a}\n\nText.\n',
    )
    expect(title()).toBe('Our own')
  })
})

describe('security.txt', () => {
  const sites = content.libraries.map(createSite)
  const fieldsAt = (date: string) => {
    const lines = securityTxtOf(sites, Date.parse(date) / 1000)
      .trim()
      .split('\n')
    return new Map(
      lines.map((line): [string, string] => [line.split(': ')[0] ?? '', line.split(': ')[1] ?? '']),
    )
  }

  it('names the contact of the site and where the rules stand', () => {
    const fields = fieldsAt('2026-11-26T10:00:00Z')
    const { origin, contact } = library?.settings ?? { origin: '', contact: '' }
    expect(fields.get('Contact')).toBe(contact)
    expect(fields.get('Canonical')).toBe(`${origin}/.well-known/security.txt`)
    expect(fields.get('Policy')).toBe(`${origin}/about/privacy#security`)
    expect(library?.office.privacy.sections.map(({ id }) => id)).toContain('security')
  })

  it.each(['2026-11-26T10:00:00Z', '2027-01-31T23:59:59Z', '2028-02-29T00:00:00Z'])(
    'expires within a year of %s, and not within half of one',
    (date) => {
      const left = Date.parse(fieldsAt(date).get('Expires') ?? '') - Date.parse(date)
      expect(left / 86_400_000).toBeLessThan(365)
      expect(left / 86_400_000).toBeGreaterThan(300)
    },
  )
})
