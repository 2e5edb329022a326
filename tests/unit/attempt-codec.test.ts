// An attempt as the text of its token: read back as it was, and nothing else is read.
import '../support/base64.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt, Draw } from '../../src/domain/attempt.ts'
import { decodeAttempt, encodeAttempt } from '../../src/domain/attempt-codec.ts'
import { importKeys } from '../../src/http/mac.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { library } from '../support/content.ts'
import { anyAttempt, longestAttempt, noon, sampleAttempt } from '../support/sample-attempt.ts'

const full = sampleAttempt({
  at: 2,
  completedAt: noon + 90,
  isRecorded: true,
  responses: ['c', 'a', 'b'].map((response) => ({ response, seconds: 30 })),
  classroom: { code: 'kmpqrtwx', learner: 'quiet-otter-42', number: 7 },
  challenge: '20261122-a1b2c3d4e5-export.0f9k2z',
})

/** With all that only the second version can say. */
const second: Attempt = {
  ...full,
  responses: [
    { response: 'c', seconds: 30, certainty: 'sure' },
    undefined,
    { response: 'b', seconds: 30, certainty: 'guess' },
  ],
  recordedAs: '0123456789abcdefghij',
  challenge: '20261122-a1b2c3d4e5-export.abcdefghij0123456789',
}

describe('the version of an attempt as text', () => {
  const { recordedAs: _, ...unsigned } = second
  it.each<[string, Attempt, '1' | '2']>([
    ['before its first response', sampleAttempt(), '1'],
    ['complete, as the first version had it', full, '1'],
    ['under way, with questions that are still open', sampleAttempt({ at: 1 }), '1'],
    ['with everything that is new', second, '2'],
    ['handed in with a blank', { ...full, responses: full.responses.with(1, undefined) }, '2'],
    [
      'whose learner was sure of a response',
      { ...full, responses: full.responses.with(0, second.responses[0]) },
      '2',
    ],
    ['recorded under a signed id', { ...full, recordedAs: '0123456789abcdefghij' }, '2'],
    [
      'that answers to a challenge with a signed id',
      { ...unsigned, responses: full.responses },
      '2',
    ],
  ])('of one %s is as low as can be', (_what, attempt, version) => {
    const text = encodeAttempt(attempt)
    expect(text.split('|')[0]).toBe(version)
    expect(decodeAttempt(text)).toStrictEqual(attempt)
  })

  it('is told by what it says: the same in the other version is refused', () => {
    const fields = encodeAttempt(full).split('|')
    expect(decodeAttempt(['2', ...fields.slice(1), ''].join('|'))).toBeUndefined()
    const newer = encodeAttempt(second).split('|')
    expect(decodeAttempt(['1', ...newer.slice(1, -1)].join('|'))).toBeUndefined()
  })
})

describe('an attempt as text', () => {
  it.each([
    ['before its first response', sampleAttempt()],
    ['with everything that there can be', full],
    ['as long as there can be', longestAttempt],
  ])('%s: is read back as it was', (_what, attempt) => {
    expect(decodeAttempt(encodeAttempt(attempt))).toStrictEqual(attempt)
  })

  it('An attempt as text is read back as it was, whatever attempt it is', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(decodeAttempt(encodeAttempt(attempt))).toStrictEqual(attempt)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('differs wherever two attempts differ', () => {
    const variations = [
      full,
      { ...full, at: 1 },
      { ...full, isRecorded: false },
      { ...full, mode: 'test' as const },
      { ...full, draw: 'retake' as const },
      { ...full, seed: '4f9k2zr' },
      { ...full, startedAt: noon + 1 },
      { ...full, completedAt: noon + 91 },
      { ...full, items: ['evt-01', 'end-02', 'deb-04'] },
      { ...full, responses: full.responses.with(0, { response: 'd', seconds: 30 }) },
      { ...full, responses: full.responses.with(0, { response: 'c', seconds: 31 }) },
      { ...full, classroom: { code: 'kmpqrtwx', learner: 'quiet-otter-42' } },
      { ...full, challenge: '20261122-a1b2c3d4e5-export.0f9k2y' },
    ]
    expect(new Set(variations.map(encodeAttempt)).size).toBe(variations.length)
  })
})

describe('how the items of an attempt came together', () => {
  // Frozen: addresses that people keep say it with these letters.
  it.each<[Draw, string]>([
    ['full', 'f'],
    ['short', 'n'],
    ['retake', 'r'],
    ['selection', 's'],
    ['challenge', 'c'],
    ['trial', 'y'],
  ])('“%s” is written as “%s” and read back', (draw, letter) => {
    for (const attempt of [sampleAttempt({ draw }), { ...full, draw }]) {
      const text = encodeAttempt(attempt)
      expect(text.split('|')[4]).toBe(letter)
      expect(decodeAttempt(text)).toStrictEqual(attempt)
    }
  })
})

describe('the token of an attempt in a class', () => {
  const longestOf = (texts: readonly string[]) =>
    texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
  const { first = [], second = [] } = library.names

  it.each([
    ['of our words', `${longestOf(first)}-${longestOf(second)}-99`],
    ['that words can make', `${'w'.repeat(8)}-${'w'.repeat(8)}-99`],
  ])(
    'has at most 1,000 characters for 20 items and the longest name %s',
    async (_which, learner) => {
      expect(learner.length).toBeGreaterThanOrEqual(19)
      const keys = await importKeys(['a-key-of-at-least-thirty-two-characters'])
      const attempt: Attempt = {
        ...withoutChallenge(longestAttempt),
        draw: 'selection',
        classroom: { code: 'XZXZXZXZ', learner, number: 99 },
      }
      const token = await signAttempt(attempt, keys)
      expect(attempt.items).toHaveLength(20)
      expect(token.length).toBeLessThanOrEqual(1000)
      expect(await verifyAttempt(token, keys)).toStrictEqual(attempt)
    },
  )
})

/** No attempt in a class answers to a challenge. */
function withoutChallenge({ challenge: _, ...attempt }: Attempt): Attempt {
  return attempt
}

describe('text of version 2 that is no attempt', () => {
  const fields = encodeAttempt(second).split('|')
  const withField = (index: number, value: string) => fields.with(index, value).join('|')

  it.each([
    ['a version to come', withField(0, '3')],
    ['a code that is too short', withField(7, '0123456789abcdefghi')],
    ['a code in capitals', withField(7, '0123456789ABCDEFGHIJ')],
    ['a challenge whose code is cut', withField(12, '20261122-a1b2c3d4e5-export.abcdefghij')],
    ['a certainty too few', withField(14, 's-')],
    ['a certainty too many', withField(14, 's-gf')],
    ['an unknown certainty', withField(14, 's-x')],
    ['a certainty of a blank', withField(14, 'sfg')],
    ['a certainty in capitals', withField(14, 'S-g')],
    ['a field too many', [...fields, ''].join('|')],
    ['a field too few', fields.slice(0, -1).join('|')],
  ])('%s: is refused', (_what, text) => {
    expect(decodeAttempt(text)).toBeUndefined()
  })

  it('No text that differs in one character is read as the same attempt', () => {
    const text = encodeAttempt(second)
    for (let at = 0; at < text.length; at++) {
      for (const other of 'a0Zz|,;.- ') {
        if (other === text[at]) continue
        const altered = text.slice(0, at) + other + text.slice(at + 1)
        expect(decodeAttempt(altered)).not.toEqual(second)
      }
    }
  })
})

describe('text that is no attempt', () => {
  const fields = encodeAttempt(full).split('|')
  const withField = (index: number, value: string) => fields.with(index, value).join('|')

  it.each([
    ['nothing', ''],
    ['another version', withField(0, '2')],
    ['no version', fields.slice(1).join('|')],
    ['a field too many', [...fields, ''].join('|')],
    ['a field too few', fields.slice(0, -1).join('|')],
    ['an id of another form', withField(1, '../../secrets')],
    ['a seed of another form', withField(2, 'not a seed')],
    ['no mode', withField(3, '')],
    ['an unknown mode', withField(3, 'x')],
    ['a mode that is a name every object has', withField(3, 'constructor')],
    ['an unknown draw', withField(4, 'x')],
    ['no start', withField(5, '')],
    ['a start that is no number', withField(5, '-')],
    ['a start with a zero before it', withField(5, `0${fields[5]}`)],
    ['a completion that is no number', withField(6, '?')],
    ['another mark for recorded', withField(7, 'x')],
    ['an item in view that does not exist', withField(8, '3')],
    ['an item in view that is no number', withField(8, 'x')],
    ['no item in view', withField(8, '')],
    ['a learner without a class', withField(9, '')],
    ['a number that is none', withField(11, 'x')],
    ['a challenge of another form', withField(12, '20261122-a1b2c3d4e5-export')],
    ['no items', withField(13, '')],
    ['an item id of another form', withField(13, 'Evt-1,,;end-02,,;deb-03,,')],
    ['a response of another form', withField(13, 'evt-01,<b>,u;end-02,,;deb-03,,')],
    ['a response that is too long', withField(13, 'evt-01,aaaaaaaaaaaaa,u;end-02,,;deb-03,,')],
    ['a time without a response', withField(13, 'evt-01,,u;end-02,,;deb-03,,')],
    ['a response without a time', withField(13, 'evt-01,c,;end-02,,;deb-03,,')],
    ['a time that is no number', withField(13, 'evt-01,c,*;end-02,,;deb-03,,')],
    ['an item with a part too many', withField(13, 'evt-01,c,u,u;end-02,,;deb-03,,')],
    ['21 items', withField(13, Array(21).fill('evt-01,,').join(';'))],
  ])('%s: is refused', (_what, text) => {
    expect(decodeAttempt(text)).toBeUndefined()
  })

  it('Text that is no attempt is refused without an error, whatever it is; only what was encoded is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.tuple(fc.nat(13), fc.string()).map(([index, value]) => withField(index, value)),
          fc
            .tuple(anyAttempt.map(encodeAttempt), fc.nat(), fc.string({ maxLength: 3 }))
            .map(([text, at, put]) => text.slice(0, at % text.length) + put),
        ),
        (text) => {
          const attempt = decodeAttempt(text)
          if (attempt) expect(encodeAttempt(attempt)).toBe(text)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})
