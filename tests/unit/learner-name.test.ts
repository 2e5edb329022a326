// Names of learners: made of our words alone, and read however people type them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatLearnerName,
  learnerName,
  type NameWords,
  parseLearnerName,
} from '../../src/domain/learner-name.ts'
import { library } from '../support/content.ts'

const words: NameWords = { first: ['calm', 'brisk', 'sunny'], second: ['otter', 'lantern'] }
const real = library.names

/** Gives these numbers one after the other, whatever is asked. */
function inTurn(...numbers: number[]) {
  const limits: number[] = []
  const below = (limit: number) => {
    limits.push(limit)
    return numbers.shift() ?? 0
  }
  return { below, limits }
}

/** Any chance at all, as long as it keeps to its limit. */
const anyChance = fc.infiniteStream(fc.nat({ max: 0xffff })).map((numbers) => (limit: number) => {
  const { value } = numbers.next()
  return Number(value) % limit
})
const anyName = anyChance.map((below) => learnerName(real, below))

describe('the name of a learner', () => {
  it('The name of a learner is two words and two digits, each by chance', () => {
    const { below, limits } = inTurn(7, 2, 1)
    expect(learnerName(words, below)).toBe('sunny-lantern-07')
    expect(limits.toSorted((a, b) => a - b)).toEqual([2, 3, 100])
  })

  it.each([
    [0, 'calm-otter-00'],
    [9, 'calm-otter-09'],
    [10, 'calm-otter-10'],
    [99, 'calm-otter-99'],
  ])('has two digits for the number %i', (number, name) => {
    expect(learnerName(words, inTurn(number, 0, 0).below)).toBe(name)
  })

  it('can be any of the words and numbers, so that a class has names enough', () => {
    const names = new Set<string>()
    for (let number = 0; number < 100; number++) {
      for (let first = 0; first < words.first.length; first++) {
        for (let second = 0; second < words.second.length; second++) {
          // Whichever is asked first, the limit tells what is meant.
          const below = (limit: number) => (limit === 100 ? number : limit === 3 ? first : second)
          names.add(learnerName(words, below))
        }
      }
    }
    expect(names.size).toBe(100 * 3 * 2)
    expect(real.first.length * real.second.length * 100).toBeGreaterThan(4_000_000)
  })

  it('fits into keys, addresses and tokens, whatever chance says', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(name).toMatch(/^[a-z]{3,8}-[a-z]{3,8}-\d{2}$/)
      }),
    )
  })

  it('The name of a learner is shown with spaces', () => {
    expect(formatLearnerName('calm-otter-42')).toBe('calm otter 42')
  })
})

describe('a name as it is typed', () => {
  it.each([
    'calm-otter-42',
    'calm otter 42',
    '\u200ecalm otter 42\u200f',
    'calm\u00ad otter\u2060 42',
    '(calm otter 42)',
    '“Calm Otter 42”.',
    'Calm Otter 42',
    'CALM-OTTER-42',
    '  calm   otter   42 ',
    'calm-otter42',
    'calm otter42',
    'calm - otter - 42',
    'calm–otter–42',
    'calm—otter −42',
    'calm\u00a0otter\u300042',
    'ｃａｌｍ　ｏｔｔｅｒ　４２',
    'calm-otter-42\n',
    'calmotter42',
    'calmotter-42',
    'calm_otter_42',
    'calm.otter.42',
    'name: calm otter 42',
    'Name = Calm Otter 42',
    'calm otter 42 😀',
    'calm otter 42 ✌️!',
    'https://example.org/join/CDFGHJKQ?name=calm-otter-42',
    'calm%20otter%2042',
  ])('may be %j', (typed) => {
    expect(parseLearnerName(words, typed)).toBe('calm-otter-42')
  })

  it('A name as it is typed is read in any case, with spaces or hyphens, whatever name it is', () => {
    const gap = fc.constantFrom('-', ' ', '  ', ' - ', '–', '\u00a0')
    fc.assert(
      fc.property(anyName, fc.boolean(), gap, gap, (name, isLoud, one, other) => {
        const [first, second, number] = name.split('-')
        const typed = `${first}${one}${second}${other}${number}`
        expect(parseLearnerName(real, isLoud ? typed.toUpperCase() : typed)).toBe(name)
        expect(parseLearnerName(real, formatLearnerName(name))).toBe(name)
      }),
    )
  })
})

describe('what is typed instead of a name of ours', () => {
  it.each([
    ['nothing', ''],
    ['a person’s name', 'Maria'],
    ['a person’s full name', 'Maria Otter'],
    ['a person’s name with digits', 'maria-otter-42'],
    ['a family name with digits', 'calm-kovalenko-42'],
    ['a person’s name in Japanese', '田中さくら'],
    ['a person’s name in Ukrainian', 'Олена Коваленко 42'],
    ['our letters from another alphabet', 'саlm-otter-42'],
    ['the words the wrong way round', 'otter-calm-42'],
    ['the first word twice', 'calm-calm-42'],
    ['no number', 'calm-otter'],
    ['one digit', 'calm-otter-4'],
    ['three digits', 'calm-otter-142'],
    ['digits of another script', 'calm-otter-४२'],
    ['a gap between the digits', 'calm-otter-4 2'],
    ['something before it', 'the calm-otter-42'],
    ['something after it', 'calm-otter-42 and more'],
    ['a part of a word', 'cal-otter-42'],
    ['a longer word', 'calmer-otter-42'],
    ['names that every object has', 'constructor-constructor-42'],
    ['a path', '../calm-otter-42'],
    ['a slash between the words', 'calm/otter/42'],
    ['markup', '<b>calm-otter-42</b>'],
  ])('%s: is refused', (_what, typed) => {
    expect(parseLearnerName(words, typed)).toBeUndefined()
  })

  it('What is typed instead of a name of ours is refused with any one letter changed into one that makes no word of ours', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        (name, at, letter) => {
          const place = at % (name.length - 3)
          const typed = name.slice(0, place) + letter + name.slice(place + 1)
          const [first = '', second = ''] = typed.split('-')
          const isOurs = real.first.includes(first) && real.second.includes(second)
          expect(parseLearnerName(real, typed)).toBe(isOurs ? typed : undefined)
        },
      ),
    )
  })

  it('What is typed instead of a name of ours is never taken, whatever it is: what is read is always a name that we could have given', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[a-z]{1,9}[- ]{0,2}[a-z]{1,9}[- ]{0,2}\d{1,3}$/),
      fc
        .tuple(fc.constantFrom(...words.first, 'maria'), fc.constantFrom(...words.second, 'lee'))
        .map(([first, second]) => `${first} ${second} 07`),
    )
    fc.assert(
      fc.property(anything, (typed) => {
        const name = parseLearnerName(words, typed)
        if (name !== undefined) expect(name).toMatch(/^(calm|brisk|sunny)-(otter|lantern)-\d\d$/)
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('What is typed instead of a name of ours is refused at once, however long it is', () => {
    const long = `${'a'.repeat(20_000)}${'-'.repeat(20_000)}${'b'.repeat(20_000)}`
    expect(parseLearnerName(words, long)).toBeUndefined()
  })
})
