/** What the search finds, in what order, and what it shows of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../src/domain/search/entry.ts'
import { excerptOf, markText, type Piece } from '../../src/domain/search/excerpt.ts'
import { foldText } from '../../src/domain/search/fold.ts'
import { slipsAllowed, slipsBetween } from '../../src/domain/search/near.ts'
import { indexEntries, search } from '../../src/domain/search/search.ts'
import { spellingsOf } from '../../src/domain/search/spellings.ts'
import { suggestWords } from '../../src/domain/search/suggest.ts'
import { searchState } from '../../src/states/reference/search.ts'

const entry = (path: string, text: string, title = '', label = ''): SearchEntry => ({
  kind: 'fact',
  path,
  title,
  label,
  text,
})

const index = indexEntries([
  entry('pac-3', 'Japan handed over PAC‑3 interceptors.'),
  entry('pac-2', 'The older PAC-2 explodes near its target.'),
  entry('licence', 'A firm builds under licence.', 'The licence', 'Rules'),
  entry('licensed', 'Three licensed firms, one licence.'),
  entry('licence-2', 'The licence names the buyer.'),
  entry('license', 'MHI gets a license.'),
  entry('end-use', 'The end-use is checked.', 'End use'),
  entry('strasse', 'Die Straße nach Zürich.'),
  entry('japanese', '防衛装備移転三原則を改めた。'),
  entry('id', 'Nothing else.', '', 'F-EVT-02'),
  entry('possessive', 'The Cabinet’s notice.'),
  entry('british', 'A research centre.'),
  entry('american', 'An organization.'),
])
const pathsFor = (typed: string) => search(index, typed).found.map(({ path }) => path)

describe('folded text', () => {
  it.each([
    ['PAC-3', 'pac 3'],
    ['PAC‑3', 'pac 3'],
    ['Pac 3', 'pac 3'],
    ['pac3', 'pac 3'],
    ['ＰＡＣ－３', 'pac 3'],
    ['Japan’s  own—words!', 'japan own words'],
    ['don’t', 'dont'],
    ['Straße', 'strasse'],
    ['Élysée', 'elysee'],
    ['ﾐｻｲﾙ', 'ミサイル'],
    ['がぎぐ', 'がぎぐ'],
    ['', ''],
    ['…!?', ''],
  ])('of “%s” is “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('keeps lines apart', () => {
    expect(foldText('One a\nB-2')).toBe('one a \n b 2')
  })
})

describe('a word in British and in American spelling', () => {
  it.each([
    ['defence', 'defense'],
    ['licence', 'license'],
    ['licensing', 'licencing'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['organisation', 'organization'],
    ['authorised', 'authorized'],
    ['analyse', 'analyze'],
    ['centre', 'center'],
    ['kilometres', 'kilometers'],
    ['armour', 'armor'],
    ['favourite', 'favorite'],
    ['catalogue', 'catalog'],
    ['fuelled', 'fueled'],
    ['colourised', 'colorized'],
  ])('is the same: %s and %s', (british, american) => {
    expect(spellingsOf(british)).toContain(american)
    expect(spellingsOf(american)).toContain(british)
  })

  it('comes first as it was typed', () => {
    expect(spellingsOf('defense')[0]).toBe('defense')
    expect(spellingsOf('patriot')).toEqual(['patriot'])
  })
})

describe('a search', () => {
  it.each(['PAC-3', 'PAC‑3', 'Pac 3', 'pac3', 'ＰＡＣ３'])('finds the same for %s', (typed) => {
    expect(pathsFor(typed)).toEqual(['pac-3'])
  })

  it.each([
    ['by the beginning of a word', 'explo', ['pac-2']],
    ['by the plural of a word', 'targets', ['pac-2']],
    ['by words in any order', 'target older', ['pac-2']],
    ['by words that are written as one', 'enduse', ['end-use']],
    ['by a word without its accents', 'zurich', ['strasse']],
    ['by ss for ß', 'strasse', ['strasse']],
    ['by ß', 'straße', ['strasse']],
    ['by a part of Japanese text', '移転三原則', ['japanese']],
    ['by an id', 'f-evt-02', ['id']],
    ['by a word that has an s of its owner', 'cabinet', ['possessive']],
    ['by an American spelling what is in British', 'centers', ['british']],
    ['by a British spelling what is in American', 'organisation', ['american']],
    ['by a word with a letter left out', 'explods', ['pac-2']],
    ['by a word with a letter too many', 'targget', ['pac-2']],
    ['by a word with another letter', 'oldar', ['pac-2']],
    ['by a word with two letters changed round', 'odler', ['pac-2']],
    ['by a long word with two slips', 'intrceptrs', ['pac-3']],
    ['nothing by a short word with a slip', 'pav', []],
    ['nothing by a word with too many slips', 'tragte', []],
    ['nothing by half a number', 'evt 0', []],
    ['nothing by signs alone', '***', []],
    ['nothing by nothing', '', []],
  ])('finds %s', (_how, typed, paths) => {
    expect(pathsFor(typed)).toEqual(paths)
  })

  it('ranks a title over a text, and a whole word over the beginning of one', () => {
    const few = indexEntries([
      entry('begins-text', 'Licenced works.'),
      entry('text', 'A licence.'),
      entry('begins-title', '', 'Licences'),
      entry('title', '', 'Terms of a licence'),
      entry('exact', '', 'Licence'),
    ])
    expect(search(few, 'licence').found.map(({ path }) => path)).toEqual([
      'exact',
      'title',
      'begins-title',
      'text',
      'begins-text',
    ])
  })

  it('ranks words next to each other over the same words apart', () => {
    const two = indexEntries([
      entry('apart', 'The use has an end.'),
      entry('together', 'The end use of it.'),
    ])
    expect(search(two, 'end use').found.map(({ path }) => path)).toEqual(['together', 'apart'])
  })

  it('takes one spelling of English for the other', () => {
    const found = pathsFor('license')
    expect(found).toContain('license')
    expect(found).toContain('licence')
    expect(pathsFor('licence')).toEqual(found)
  })

  it('shows what has most of the words, where nothing has all', () => {
    const { found, isPartial } = search(index, 'how was the end-use checked')
    expect([found.map(({ path }) => path), isPartial]).toEqual([['end-use'], true])
    expect(search(index, 'older target').isPartial).toBe(false)
  })

  it('suggests words that begin as the one that is nowhere', () => {
    const { terms, found } = search(index, 'intercontinental')
    expect(found).toEqual([])
    expect(suggestWords(terms, index.haystack)).toEqual(['interceptors'])
  })

  it('takes anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(search(index, typed).found.length).toBeLessThanOrEqual(index.entries.length)
      }),
    )
  })
})

describe('slips between words', () => {
  it.each([
    ['missile', 'missile', 0],
    ['missle', 'missile', 1],
    ['misisle', 'missile', 1],
    ['mizzile', 'missile', 2],
    ['abc', 'xyz', 3],
  ])('%s and %s: %i, counted no further than asked', (one, other, slips) => {
    expect(slipsBetween(one, other, 9)).toBe(slips)
    expect(slipsBetween(other, one, 9)).toBe(slips)
    expect(slipsBetween(one, other, 1)).toBe(Math.min(slips, 2))
  })

  it('are allowed by the length of a word', () => {
    expect(['abc', 'abcd', 'abcdefg', 'abcdefgh'].map(slipsAllowed)).toEqual([0, 1, 1, 2])
  })
})

const inBrackets = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')
const formsFor = (typed: string) => search(index, typed).terms.flatMap(({ forms }) => forms)

describe('what is shown of a text', () => {
  it.each([
    ['pac 3', 'PAC‑3 and PAC-2, 3 of them', '[PAC‑3] and PAC-2, 3 of them'],
    ['explo', 'It explodes, an explosion', 'It [explodes], an [explosion]'],
    ['strasse', 'Die Straße', 'Die [Straße]'],
    ['移転', '防衛装備移転三原則', '防衛装備[移転]三原則'],
    ['<b>', '<b>bold</b>', '<[b]>bold</[b]>'],
  ])('for “%s” has it marked', (typed, text, marked) => {
    expect(inBrackets(markText(text, formsFor(typed)))).toBe(marked)
  })

  it('is cut around the first thing found, between words', () => {
    const text = `${'before '.repeat(30)}target ${'after '.repeat(30)}`
    const excerpt = inBrackets(excerptOf(text, formsFor('target'), 60))
    expect(excerpt).toMatch(/^…(before )+\[target\]( after)+…$/)
    expect(excerpt.length).toBeLessThan(75)
    expect(inBrackets(excerptOf('short target', formsFor('target'), 60))).toBe('short [target]')
  })
})

describe('the state of the page', () => {
  const many = indexEntries(
    Array.from({ length: 8 }, (_, at) => entry(`fact-${at}`, `Fact ${at} on export`)).concat({
      ...entry('/sources#S1', '', 'Export report'),
      kind: 'source',
    }),
  )

  it('has a few results of each kind, and all of the one that was asked for', () => {
    const { groups, total } = searchState(many, 'export', undefined)
    expect(total).toBe(9)
    expect(groups.map(({ kind, total, results }) => [kind, total, results.length])).toEqual([
      ['fact', 8, 5],
      ['source', 1, 1],
    ])
    const one = searchState(many, 'export', 'fact').groups
    expect(one.map(({ kind, results }) => [kind, results.length])).toEqual([['fact', 8]])
  })

  it('shows a sixth of a kind, since a link to it would take as much room', () => {
    const six = indexEntries(Array.from({ length: 6 }, (_, at) => entry(`F-${at}`, 'On export')))
    const { groups } = searchState(six, 'export', undefined)
    expect(groups.map(({ total, results }) => [total, results.length])).toEqual([[6, 6]])
  })

  it('begins with the kind of the best result, and ends with sources', () => {
    const kinds = indexEntries([
      { ...entry('/sources#S1', '', 'Export'), kind: 'source' },
      entry('F-1', 'On export'),
      { ...entry('/glossary#e', '', 'Export licence'), kind: 'term' },
    ])
    const { groups } = searchState(kinds, 'export', undefined)
    expect(groups.map(({ kind }) => kind)).toEqual(['term', 'fact', 'source'])
  })

  it('keeps a long query and looks at its first hundred characters', () => {
    const typed = `export ${'x'.repeat(100)}`
    const state = searchState(many, typed, undefined)
    expect([state.typed, state.isCut]).toEqual([typed, true])
    expect(searchState(many, `${' '.repeat(100)}export`, undefined).total).toBe(0)
  })

  it('names what was taken for a word that is nowhere', () => {
    expect(searchState(many, 'exprot', undefined).slips).toEqual([
      { typed: 'exprot', near: ['export'] },
    ])
    expect(searchState(many, 'export', undefined).slips).toEqual([])
  })
})
