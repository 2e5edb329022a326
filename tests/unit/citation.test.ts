/** Citations follow the styles, and what stands in a title can't break a record. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationStyles, cite } from '../../src/snippets/citation.ts'

const work = {
  title: 'Which type, and how many?',
  within: 'What happened, and when',
  author: 'Made under licence',
  date: '2026-09-03',
  url: 'https://site.example/explainers/deal#type',
}

describe('a section of an explainer', () => {
  it('A section of an explainer is cited in APA with author, date, title, the work it stands in and address', () => {
    expect(cite('apa', work)).toBe(
      'Made under licence. (2026, September 3). Which type, and how many? In What happened, and when. https://site.example/explainers/deal#type',
    )
  })

  it('A section of an explainer is cited in MLA by its title, and the month is cut as MLA does', () => {
    expect(cite('mla', work)).toBe(
      '“Which type, and how many?” What happened, and when, Made under licence, 3 Sept. 2026, https://site.example/explainers/deal#type.',
    )
  })

  it('A section of an explainer is cited in Chicago style with the titles in quotation marks', () => {
    expect(cite('chicago', work)).toBe(
      'Made under licence. “Which type, and how many?” In “What happened, and when.” September 3, 2026. https://site.example/explainers/deal#type.',
    )
  })

  it('A section of an explainer is cited in BibTeX with a key of its own', () => {
    expect(cite('bibtex', work)).toBe(
      [
        '@misc{made-under-licence-explainers-deal-type,',
        '  author = {{Made under licence}},',
        '  title = {{Which type, and how many?}},',
        '  howpublished = {In: What happened, and when},',
        '  year = {2026},',
        '  month = sep,',
        '  url = {https://site.example/explainers/deal#type}',
        '}',
      ].join('\n'),
    )
  })
})

describe('a work that stands in no other', () => {
  const { within: _within, ...alone } = work

  it('names none', () => {
    expect(cite('apa', { ...alone, title: 'Timeline' })).toBe(
      'Made under licence. (2026, September 3). Timeline. https://site.example/explainers/deal#type',
    )
    for (const style of citationStyles) expect(cite(style, alone)).not.toMatch(/\bIn:? /)
  })

  it.each([
    ['2026-05-01', '1 May 2026'],
    ['2026-06-01', '1 June 2026'],
    ['2026-01-31', '31 Jan. 2026'],
    ['2026-12-09', '9 Dec. 2026'],
  ])('A work that stands in no other of %s has the date %s in MLA', (date, written) => {
    expect(cite('mla', { ...alone, date })).toContain(`, ${written}, `)
  })

  it.each(['Holds.', 'Holds?', 'Holds!', 'It “holds.”', 'He said “why?”'])(
    'with the title %s gets no second full stop',
    (title) => {
      for (const style of ['apa', 'mla', 'chicago'] as const) {
        expect(cite(style, { ...alone, title })).not.toMatch(/[.?!]”?\.(?=[” ])/)
      }
    },
  )
})

describe('BibTeX', () => {
  it('shows signs that it takes for commands as they are', () => {
    const title = 'R&D: 50% of #1, $3_000 {or} ~\\x^'
    expect(cite('bibtex', { ...work, title })).toContain(
      'R\\&D: 50\\% of \\#1, \\$3\\_000 \\textbraceleft{}or\\textbraceright{} \\textasciitilde{}\\textbackslash{}x\\textasciicircum{}',
    )
  })

  it('has its braces in pairs, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', '"', '%') }), (title) => {
        let open = 0
        for (const sign of cite('bibtex', { ...work, title })) {
          if (sign === '{') open++
          if (sign === '}') open--
          expect(open).toBeGreaterThanOrEqual(0)
        }
        expect(open).toBe(0)
      }),
    )
  })

  it('has different keys for different addresses', () => {
    const keys = ['/facts/F-1', '/facts/F-2', '/timeline?from=2022', '/explainers/deal#type'].map(
      (path) => cite('bibtex', { ...work, url: `https://site.example${path}` }).split(',')[0],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

/** Signs that part lines, fields or records somewhere. */
const hostile = fc.string({
  unit: fc.constantFrom(...'a "\\\',;:{}[]<>\n\r\t\u2028-ER'),
  maxLength: 40,
})

describe('RIS', () => {
  it('has a line for each part, in the form of the format', () => {
    expect(cite('ris', work)).toBe(
      [
        'TY  - ELEC',
        'AU  - Made under licence',
        'TI  - Which type, and how many?',
        'T2  - What happened, and when',
        'PY  - 2026',
        'DA  - 2026/09/03/',
        'UR  - https://site.example/explainers/deal#type',
        'ER  - ',
      ].join('\n'),
    )
  })

  it('has nothing but tagged lines and one end, whatever the titles', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, within) => {
        const lines = cite('ris', { ...work, title, within }).split(/[\r\n\u2028\u2029\x85]/)
        const tags = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(line)?.[1])
        const container = within ? ['T2'] : []
        expect(tags).toEqual(['TY', 'AU', 'TI', ...container, 'PY', 'DA', 'UR', 'ER'])
        expect(lines[2]).toBe(`TI  - ${title.replace(/\s+/g, ' ').trim()}`)
      }),
    )
  })
})

describe('CSL-JSON', () => {
  it('is a list of one item that has what a web page has', () => {
    expect(JSON.parse(cite('csl-json', work))).toEqual([
      {
        id: 'made-under-licence-explainers-deal-type',
        type: 'webpage',
        title: 'Which type, and how many?',
        'container-title': 'What happened, and when',
        author: [{ literal: 'Made under licence' }],
        issued: { 'date-parts': [[2026, 9, 3]] },
        URL: 'https://site.example/explainers/deal#type',
      },
    ])
  })

  it('keeps whatever stands in a title', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(JSON.parse(cite('csl-json', { ...work, title }))).toMatchObject([{ title }])
      }),
    )
  })
})
