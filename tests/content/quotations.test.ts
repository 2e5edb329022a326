/** Quotations: short, from a document that is known, and understood by readers. */
import { describe, expect, it } from 'vitest'
import { countWords } from '../../src/node/compile/count-words.ts'
import { type Edit, tinyContent } from '../support/content-folder.ts'

const claims = 'en/claims.yaml'
const traces = 'en/traces.yaml'
const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })

const tooLong = 'should have at most 12 words: quote less'
const twelve = 'one two three four five six seven eight nine ten eleven twelve'

const check = (cases: [what: string, edits: Edit[], says: string[]][]) =>
  it.each(cases)('%s', (_what, edits, says) => {
    const folder = tinyContent()
    for (const each of edits) folder.edit(each)
    expect(folder.problems()).toEqual(says.map((line) => `✗  content/${line}`))
  })

describe('the words of a claim', () => {
  check([
    ['may be twelve', [edit(claims, 'its bridge collapsed', twelve)], []],
    [
      'may not be thirteen',
      [edit(claims, 'its bridge collapsed', `${twelve} thirteen`)],
      [`${claims}:5  claim-01.quote  ${tooLong}`],
    ],
    [
      'may not be left out',
      [edit(claims, '  quote: its bridge collapsed\n', '')],
      [`${claims}:1  claim-01.quote  is missing`],
    ],
    [
      'need the document they stand in',
      [edit('site.yaml', 'story: S04\n', '')],
      [
        'site.yaml:2  story  is missing: the source that the claims of en/claims.yaml are quoted from',
      ],
    ],
    [
      'need a document that is known',
      [edit('site.yaml', 'story: S04', 'story: S09')],
      ['site.yaml:11  story  there is no source S09 in sources.yaml'],
    ],
  ])

  it('are plain text, whatever they look like', () => {
    const folder = tinyContent().edit(edit(claims, 'its bridge collapsed', '"the *bridge* <b>"'))
    expect(folder.build().libraries[0]?.claims[0]?.quote).toBe('the *bridge* <b>')
  })
})

describe('a trace', () => {
  it('needs a sentence at the head of its page, whether there are claims or not', () => {
    const folder = tinyContent()
      .write(claims, '')
      .edit(edit('en/site.yaml', '  claims: What the Courier said.\n', ''))
    expect(folder.problems()).toContainEqual(
      expect.stringContaining(
        `leads.claims  is missing: a sentence for the head of the page, since ${traces}`,
      ),
    )
  })

  const inDanish = edit('sources.yaml', `  tier: B\n  language: en`, `  tier: B\n  language: da`)

  check([
    [
      'quotes briefly',
      [edit(traces, 'closed to lorries', `${twelve} thirteen`)],
      [`${traces}:7  closed.versions.paper.quote  ${tooLong}`],
    ],
    [
      'names documents that are known',
      [edit(traces, 'source: S02', 'source: S09')],
      [`${traces}:6  closed.versions.paper.source  there is no source S09 in sources.yaml`],
    ],
    [
      'has something to compare',
      [
        edit(
          traces,
          '    blog:\n      source: S04\n      quote: the bridge is closed\n      change: The lorries are gone.\n',
          '',
        ),
      ],
      [`${traces}:4  closed.versions  should have at least two, to be compared`],
    ],
    [
      'translates what is not in English',
      [inDanish],
      [`${traces}:5  closed.versions.paper  needs a translation: S02 is not in English`],
    ],
    [
      'translates as briefly',
      [
        inDanish,
        edit(
          traces,
          'lorries\n      change',
          `lorries\n      translation: ${twelve} thirteen\n      change`,
        ),
      ],
      [`${traces}:8  closed.versions.paper.translation  ${tooLong}`],
    ],
    [
      'rests on a fact',
      [edit(traces, ' [@F-ONE-01]', '')],
      [`${traces}:3  closed.finding  states something without citing a fact: add [@F-…]`],
    ],
  ])
})

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['mid-November', 1],
    ['“the bridge” – closed!', 3],
    ['今月までに完了している', 7],
    ['передача партии ракет', 3],
  ])('%s has its number of them', (text, number) => {
    expect(countWords(text)).toBe(number)
  })
})
