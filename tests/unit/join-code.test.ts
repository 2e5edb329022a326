// Join codes: read however people type them, and no single slip leads to another class.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatJoinCode,
  joinCode,
  joinCodeChance,
  parseJoinCode,
} from '../../src/domain/join-code.ts'

/** Written out again, so that a change of the letters is seen here. */
const letters = 'BCDFGHJKMNPQRSTVWXZ'
const chance = fc.array(fc.nat(joinCodeChance.below - 1), {
  minLength: joinCodeChance.count,
  maxLength: joinCodeChance.count,
})
const anyCode = chance.map(joinCode)
/** Codes of many kinds, always the same ones: the first and last letters, and a mixture. */
const sampleCodes = [
  [0, 0, 0, 0, 0, 0, 0],
  [18, 18, 18, 18, 18, 18, 18],
  ...fc.sample(chance, { numRuns: 60, seed: 20261123 }),
].map(joinCode)

const withLetter = (code: string, at: number, letter: string) =>
  code.slice(0, at) + letter + code.slice(at + 1)

describe('a join code', () => {
  it('A join code is eight letters, of which seven come by chance', () => {
    expect(joinCodeChance).toEqual({ count: 7, below: letters.length })
    fc.assert(
      fc.property(chance, (random) => {
        const code = joinCode(random)
        expect(code).toMatch(new RegExp(`^[${letters}]{8}$`))
        expect(code.slice(0, 7)).toBe(random.map((number) => letters[number]).join(''))
      }),
    )
  })

  it('has no vowel, and no letter that looks like another one or a digit', () => {
    const seen = new Set(sampleCodes.join(''))
    expect([...seen].sort().join('')).toBe(letters)
    for (const letter of 'AEIOUYL0123456789') expect(seen).not.toContain(letter)
  })

  // By hand: the letters count from 0, each times its place, and the sum of all is a multiple of 19.
  it.each([
    ['BBBBBBB', [0, 0, 0, 0, 0, 0, 0], 'B'],
    // 1 + 8c = 19n: c = 7, sum 57.
    ['CBBBBBB', [1, 0, 0, 0, 0, 0, 0], 'K'],
    // 1·1 + 2·2 + … + 7·7 = 140; 140 + 8c = 19n: c = 11, sum 228.
    ['CDFGHJK', [1, 2, 3, 4, 5, 6, 7], 'Q'],
    // 18·28 = 504; 504 + 8c = 19n: c = 13, sum 608.
    ['ZZZZZZZ', [18, 18, 18, 18, 18, 18, 18], 'S'],
  ])('%s has the check letter that follows from the rule', (text, random, check) => {
    expect(joinCode(random)).toBe(text + check)
  })

  it('A join code is shown in two groups of four', () => {
    expect(formatJoinCode('CDFGHJKQ')).toBe('CDFG-HJKQ')
  })
})

describe('a code as it is typed', () => {
  it.each([
    'CDFGHJKQ',
    'cdfghjkq',
    'CdFgHjKq',
    'CDFG-HJKQ',
    'cdfg-hjkq',
    'CDFG HJKQ',
    'CD FG HJ KQ',
    ' C-D-F-G-H-J-K-Q ',
    'CDFG–HJKQ',
    'CDFG—HJKQ',
    'CDFG‐HJKQ',
    'CDFG−HJKQ',
    '\tCDFG\u00a0HJKQ\n',
    'CDFG\u3000HJKQ',
    'ＣＤＦＧ－ＨＪＫＱ',
    'ｃｄｆｇｈｊｋｑ',
    '\u200eCDFG-HJKQ',
    'CDFG\u200b-HJKQ\u2060',
    'CD\u00adFGHJKQ',
    '\ufeffCDFGHJKQ',
    'CDFG-HJKQ.',
    '(CDFG-HJKQ)',
    '“CDFG-HJKQ”',
    'Code: CDFG-HJKQ',
    'Code CDFG HJKQ',
    'My class: CDFG-HJKQ!',
    'https://example.org/join/CDFGHJKQ',
    'https://example.org/join/CDFG-HJKQ?name=calm-otter-42#main',
    'example.org/ja/join/cdfghjkq/',
    'Join class CDFG-HJKQ at http://example.org/join',
    'CDFG-HJKQ please',
    'Klasse CDFG-HJKQ beitreten',
    'Hi all, CDFG HJKQ is the code. Have fun!',
    'https://eu.safelinks.example.org/?url=http%3A%2F%2Fexample.org%2Fjoin%2FCDFGHJKQ&data=1',
    'https://www.example.org/url?q=https%253A%252F%252Fexample.org%252Fjoin%252FCDFGHJKQ&sa=D',
    'https://urldefense.com/v3/__https://example.org/join/CDFGHJKQ__;!!abc$',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_join_CDFG-2DHJKQ&d=DwMF',
    'CDFG_HJKQ',
    'CDFG.HJKQ',
    'CDFG/HJKQ',
    'CDFG·HJKQ',
    'CDFG=\nHJKQ',
    'not BBBB-BBBC but CDFG-HJKQ now',
  ])('may be %j', (typed) => {
    expect(parseJoinCode(typed)).toBe('CDFGHJKQ')
  })

  it('A code as it is typed is read in any case, with hyphens and spaces anywhere', () => {
    const gap = fc.constantFrom('', '', '', '-', ' ', ' - ', '–', '\u00a0')
    const typing = fc.array(fc.tuple(fc.boolean(), gap), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(anyCode, typing, gap, (code, keys, before) => {
        const typed = keys.map(([isSmall, after], at) => {
          const letter = code[at] ?? ''
          return (isSmall ? letter.toLowerCase() : letter) + after
        })
        expect(parseJoinCode(before + typed.join(''))).toBe(code)
      }),
    )
  })

  it('A code as it is typed is read as it is shown', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseJoinCode(formatJoinCode(code))).toBe(code)
      }),
    )
  })
})

describe('a typing error', () => {
  it('A typing error of one letter is always found, at any place and into any other letter', () => {
    const found: string[] = []
    for (const code of sampleCodes) {
      for (let at = 0; at < code.length; at++) {
        for (const other of letters) {
          const typed = withLetter(code, at, other)
          if (typed !== code && parseJoinCode(typed) !== undefined) found.push(typed)
        }
      }
    }
    expect(found).toEqual([])
  })

  it('A typing error of two different letters that changed places is always found, near or far apart', () => {
    const found: string[] = []
    for (const code of sampleCodes) {
      for (let one = 0; one < code.length; one++) {
        for (let other = one + 1; other < code.length; other++) {
          const [first = '', second = ''] = [code[one], code[other]]
          const typed = withLetter(withLetter(code, one, second), other, first)
          if (first !== second && parseJoinCode(typed) !== undefined) found.push(typed)
        }
      }
    }
    expect(found).toEqual([])
  })

  it('A typing error of one letter, or of two that changed places, is found in any code', () => {
    const place = fc.nat(7)
    fc.assert(
      fc.property(anyCode, place, place, fc.constantFrom(...letters), (code, at, to, letter) => {
        const changed = withLetter(code, at, letter)
        const swapped = withLetter(withLetter(code, at, code[to] ?? ''), to, code[at] ?? '')
        for (const typed of [changed, swapped]) {
          expect(parseJoinCode(typed)).toBe(typed === code ? code : undefined)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('A typing error of a letter left out or put in is never read as a code', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(7), fc.constantFrom(...letters), (code, at, letter) => {
        expect(parseJoinCode(code.slice(0, at) + code.slice(at + 1))).toBeUndefined()
        expect(parseJoinCode(code.slice(0, at) + letter + code.slice(at))).toBeUndefined()
      }),
    )
  })

  it('into a letter that no code has is refused, whatever the check letter says', () => {
    const found: string[] = []
    for (const code of sampleCodes) {
      for (let at = 0; at < 7; at++) {
        for (const strange of 'AEIOUYL0158') {
          for (const check of letters) {
            const typed = withLetter(code, at, strange).slice(0, 7) + check
            if (parseJoinCode(typed) !== undefined) found.push(typed)
          }
        }
      }
    }
    expect(found).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['only hyphens', '--------'],
    ['a vowel', 'ADFGHJKQ'],
    ['a digit for a letter', '0DFGHJKQ'],
    ['an L, which looks like an I', 'LDFGHJKQ'],
    ['a letter of another alphabet that looks the same', 'СDFGHJKQ'],
    ['two signs between the groups', 'CDFG/.HJKQ'],
    ['a sign between other groups', 'CD.FGHJKQ'],
    ['a digit between the groups', 'CDFG1HJKQ'],
    ['a letter more', 'CDFG-HJKQE'],
    ['a code twice', 'CDFGHJKQCDFGHJKQ'],
    ['a name that every object has', 'constructor'],
    ['half of a code', 'CDFG'],
    ['half a character', '\ud800DFGHJKQ'],
  ])('%s: is no code', (_what, typed) => {
    expect(parseJoinCode(typed)).toBeUndefined()
  })

  it('A typing error of any kind is refused without an error; of what is typed at random, one in nineteen fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        expect(parseJoinCode(typed) ?? 'BBBBBBBB').toMatch(new RegExp(`^[${letters}]{8}$`))
      }),
    )
    const seven = 'CDFGHJK'
    const fitting = [...letters].filter((letter) => parseJoinCode(seven + letter))
    expect(fitting).toEqual(['Q'])
  }, 60_000)
})
