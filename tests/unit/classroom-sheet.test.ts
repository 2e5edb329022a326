// The sheet of a class (CSV): read back by another reader it says the same, and computes nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classroomClock } from '../../src/content/classroom-clock.ts'
import type { Item } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'
import type { LearnerLine } from '../../src/domain/learner-line.ts'
import type { RecordedItem } from '../../src/domain/record.ts'
import { classroomSheet, type SheetOptions } from '../../src/formats/classroom-sheet.ts'
import { library } from '../support/content.ts'
import { noon } from '../support/sample-attempt.ts'

const english = library

interface Cell {
  text: string
  isQuoted: boolean
}

/**
 * Reads a sheet as RFC 4180 says: one sign after the other, strict about quotes and line ends, so
 * that what it takes every spreadsheet takes.
 */
function readSheet(text: string, separator: string): Cell[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 1
  while (at < text.length) {
    const cell = { text: '', isQuoted: text[at] === '"' }
    if (cell.isQuoted) {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (at >= text.length) throw new Error('a quote without an end')
        if (text[at] === '"') at++
        cell.text += text[at]
      }
      at++
    } else {
      for (; at < text.length && text[at] !== separator && text[at] !== '\r'; at++) {
        if (text[at] === '"' || text[at] === '\n')
          throw new Error(`a bare ${JSON.stringify(text[at])}`)
        cell.text += text[at]
      }
    }
    row.push(cell)
    if (text[at] === separator) {
      at++
    } else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else {
      throw new Error(`neither a separator nor a line end after “${cell.text}”`)
    }
  }
  if (row.length > 0) throw new Error('the last line has no end')
  return rows
}

const textsOf = (rows: readonly Cell[][]) => rows.map((row) => row.map(({ text }) => text))

/** Every sign as a reference, so that any text at all can stand in the markup of a choice. */
const asHtml = (text: string) =>
  Array.from(text, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join('')

const rest = {
  objective: 'deal',
  difficulty: 0.5,
  explainer: 'deal#terms',
  stem: 'What?',
}
const feedback = { html: '', facts: [] }
const parts = (texts: readonly string[]) =>
  texts.map((text, at) => ({ id: 'abcdefgh'[at] ?? '', text: asHtml(text), feedback }))

const single = (id: string, ...texts: string[]): Item => ({
  ...rest,
  id,
  type: 'single',
  choices: parts(texts),
  key: 'a',
})
const number = (id: string, unit: string, key: number): Item => ({
  ...rest,
  id,
  type: 'number',
  unit: asHtml(unit),
  key,
  tolerance: 0,
  near: 1,
  feedback: { key: feedback, near: feedback, other: feedback },
})

/** One of each type, in Japanese, Ukrainian and English. */
const allTypes: Item[] = [
  single('evt-01', '防衛装備庁', 'ライセンス生産、改定', '米国“のみ”'),
  {
    ...rest,
    id: 'lic-02',
    type: 'multiple',
    choices: parts(['Україна', 'Сполучені Штати, уряд', 'ЗРК «Петріот»; ракети']),
    keys: ['b', 'a'],
  },
  {
    ...rest,
    id: 'sho-03',
    type: 'order',
    choices: parts(['перше', '二番目', 'third']),
    key: ['b', 'a', 'c'],
  },
  {
    ...rest,
    id: 'end-04',
    type: 'match',
    left: parts(['left one', 'left two']).map((part, at) => ({ ...part, key: 'ba'[at] ?? '' })),
    right: parts(['Київ', '東京', 'nobody']),
  },
  number('pat-05', '発', 13773),
  {
    ...rest,
    id: 'med-06',
    type: 'classify',
    statements: parts(['one', 'two']).map((part, at) => ({
      ...part,
      key: at === 0 ? ('official' as const) : ('unknown' as const),
    })),
  },
]

const recorded = (id: string, response: string, points: number): [string, RecordedItem] => [
  id,
  { id, response, points, seconds: 5 },
]

/** A learner who finished; the points of the items make the score. */
function finished(
  items: readonly [string, RecordedItem][],
  changes: Partial<LearnerLine> = {},
): LearnerLine {
  const counted = {
    id: '20261123-k3v9x0q7ma-export.000000',
    completions: 1,
    line: {
      v: 1 as const,
      mode: 'practice' as const,
      draw: 'selection' as const,
      completedAt: noon + 90,
      score: items.reduce((sum, [, { points }]) => sum + points, 0),
      maxScore: 60 * items.length,
      seconds: 30,
      items: items
        .map(([, { id, response, points, seconds }]) => [id, response, points, seconds].join())
        .join(';'),
    },
  }
  return {
    name: 'calm-otter-42',
    joinedAt: noon,
    attempts: [counted],
    counted,
    items: new Map(items),
    ...changes,
  }
}

function sheet(
  items: readonly Item[],
  lines: readonly LearnerLine[],
  options: Partial<Omit<SheetOptions, 'clock' | 'form'>> & {
    separator?: ',' | ';'
    decimalSign?: '.' | ','
    zone?: string
    ui?: Record<string, string>
  } = {},
): string {
  const {
    separator = ',',
    hasNumbers = false,
    asksCertainty = false,
    zone = 'UTC',
    ui = {},
  } = options
  const { decimalSign = separator === ';' ? ',' : '.' } = options
  const form = { separator, decimalSign }
  const site = createSite({ ...english, ui: { ...english.ui, ...ui } })
  const clock = classroomClock(site, { zone })
  const { head, rows } = classroomSheet(site, items, { clock, hasNumbers, asksCertainty, form })
  return head + rows(lines)
}

describe('the sheet of a class', () => {
  it('says that there was no answer, and how sure a learner was, where that was asked', () => {
    const items = allTypes.slice(4, 6)
    const line = finished([recorded('pat-05', '', 0), recorded('med-06', 'or', 30)])
    const sure = line.counted && { ...line.counted.line, certainties: '-s' }
    const counted = line.counted && sure && { ...line.counted, line: sure }
    const lines = [
      { ...line, ...(counted && { counted }) },
      { name: 'brisk-lantern-07', joinedAt: noon, attempts: [], items: new Map() },
    ]
    const [head, one, other] = textsOf(readSheet(sheet(items, lines, { asksCertainty: true }), ','))
    expect(head?.slice(6)).toEqual([
      ...['Q1 response (pat-05)', 'Q1 key', 'Q1 points', 'Q1 how sure'],
      ...['Q2 response (med-06)', 'Q2 key', 'Q2 points', 'Q2 how sure'],
    ])
    expect(one?.slice(6)).toEqual([
      ...['no answer', '13,773 発', '0', ''],
      ...['Official, Reported', 'Official, Not publicly known', '0.5', 'Sure'],
    ])
    expect(other).toHaveLength(head?.length ?? 0)
    expect(other?.slice(6)).toEqual([
      '',
      '13,773 発',
      '',
      '',
      '',
      'Official, Not publicly known',
      '',
      '',
    ])
  })

  it('has a head and one row a learner, with three columns for each question', () => {
    const lines = [
      finished([recorded('evt-01', 'b', 0), recorded('pat-05', '13773', 60)], { number: 7 }),
      { name: 'brisk-lantern-07', joinedAt: noon + 60, attempts: [], items: new Map() },
    ]
    const items = [allTypes[4], allTypes[0]].filter((item) => item !== undefined)
    expect(textsOf(readSheet(sheet(items, lines, { hasNumbers: true }), ','))).toEqual([
      [
        ...['Learner', 'Number', 'Joined (UTC)', 'Finished (UTC)'],
        ...['Attempts', 'Score', 'Most possible'],
        ...['Q1 response (pat-05)', 'Q1 key', 'Q1 points'],
        ...['Q2 response (evt-01)', 'Q2 key', 'Q2 points'],
      ],
      [
        ...['calm otter 42', '7', '2026-11-23 12:00', '2026-11-23 12:01', '1', '1', '2'],
        ...['13,773 発', '13,773 発', '1'],
        ...['ライセンス生産、改定', '防衛装備庁', '0'],
      ],
      [
        ...['brisk lantern 07', '', '2026-11-23 12:01', '', '0', '', ''],
        ...['', '13,773 発', '', '', '防衛装備庁', ''],
      ],
    ])
  })

  it('has no column of numbers where none are handed out', () => {
    const [head, row] = textsOf(readSheet(sheet([], [finished([], { number: 7 })]), ','))
    expect(head).toEqual([
      ...['Learner', 'Joined (UTC)', 'Finished (UTC)'],
      ...['Attempts', 'Score', 'Most possible'],
    ])
    expect(row).toHaveLength(6)
    expect(row).not.toContain('7')
  })

  it('has only its head where nobody joined', () => {
    expect(readSheet(sheet(allTypes, []), ',')).toHaveLength(1)
  })

  it('leaves the time empty of a learner whom only an attempt shows', () => {
    const line = finished([recorded('evt-01', 'a', 60)])
    const { joinedAt: _, ...withoutJoin } = line
    const [, row] = textsOf(readSheet(sheet(allTypes.slice(0, 1), [withoutJoin]), ','))
    expect(row?.slice(0, 3)).toEqual(['calm otter 42', '', '2026-11-23 12:01'])
  })

  it('keeps the order of learners and items that it is given', () => {
    const names = ['sunny-cedar-11', 'calm-otter-42', 'brisk-lantern-07']
    const lines = names.map((name) => finished([recorded('evt-01', 'a', 60)], { name }))
    const rows = textsOf(readSheet(sheet(allTypes, lines), ','))
    expect(rows.slice(1).map(([name]) => name?.replaceAll(' ', '-'))).toEqual(names)
    const heads = rows[0]?.filter((text) => text.includes('response'))
    expect(heads?.map((text) => /\((.+)\)/.exec(text)?.[1])).toEqual(allTypes.map(({ id }) => id))
  })

  it.each([
    ['UTC', '2026-11-23 12:01'],
    ['Asia/Tokyo', '2026-11-23 21:01'],
    ['Europe/Kyiv', '2026-11-23 14:01'],
    ['Asia/Kathmandu', '2026-11-23 17:46'],
    ['Pacific/Kiritimati', '2026-11-24 02:01'],
    ['Pacific/Pago_Pago', '2026-11-23 01:01'],
  ])('has times in the zone of the class, and says which: %s', (zone, time) => {
    const [head, row] = textsOf(readSheet(sheet([], [finished([])], { zone }), ','))
    expect(row?.[2]).toBe(time)
    expect(head?.slice(1, 3)).toEqual([`Joined (${zone})`, `Finished (${zone})`])
  })
})

describe('the words of the sheet', () => {
  const line = finished([
    recorded('evt-01', 'c', 0),
    recorded('lic-02', 'ac', 0),
    recorded('sho-03', 'cab', 20),
    recorded('end-04', 'cb', 0),
    recorded('pat-05', '-2.5', 0),
    recorded('med-06', 'du', 30),
  ])
  const expected = [
    ['米国“のみ”', '防衛装備庁', '0'],
    ['Україна + ЗРК «Петріот»; ракети', 'Україна + Сполучені Штати, уряд', '0'],
    ['third → перше → 二番目', '二番目 → перше → third', '0.33'],
    ['nobody, 東京', '東京, Київ', '0'],
    // Led by an apostrophe, since it begins like a formula.
    ["'-2.5 発", '13,773 発', '0'],
    ['Disputed, Not publicly known', 'Official, Not publicly known', '0.5'],
  ]

  it('are those of the answers, of every type, with Japanese and Ukrainian kept', () => {
    const [, row = []] = textsOf(readSheet(sheet(allTypes, [line]), ','))
    expect(row.slice(6)).toEqual(expected.flat())
  })

  it('are the same between semicolons, with a decimal comma in numbers alone', () => {
    const text = sheet(allTypes, [line], { separator: ';' })
    const [, row = []] = textsOf(readSheet(text, ';'))
    const numbers = new Map([
      ['0.33', '0,33'],
      ['0.5', '0,5'],
    ])
    expect(row.slice(6)).toEqual(expected.flat().map((cell) => numbers.get(cell) ?? cell))
  })

  it('are those of the language of the site', () => {
    const ui = {
      'language.locale': 'uk',
      'report.learner': 'Учень; учениця',
      'sheet.key': '正解 {n}, 問題',
      'status.official': 'офіційно, "так"',
    }
    for (const separator of [',', ';'] as const) {
      const [head, row] = textsOf(readSheet(sheet(allTypes, [line], { ui, separator }), separator))
      expect(head?.[0]).toBe('Учень; учениця')
      expect(head?.[7]).toBe('正解 1, 問題')
      expect(row?.[19]).toBe(`13\u00a0773 発`)
      expect(row?.[22]).toBe('офіційно, "так", Not publicly known')
      expect(row).toHaveLength(head?.length ?? 0)
    }
  })

  it('are the same as UTF-8, behind its byte order mark', () => {
    const bytes = new TextEncoder().encode(sheet(allTypes, [line]))
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect(text).not.toContain('\uFEFF')
    for (const word of ['防衛装備庁', 'Україна', 'Київ', '東京']) expect(text).toContain(word)
  })

  it('with quotes, separators or lines in them stand in quotes, the rest does not', () => {
    const texts = [
      'plain',
      'with "quotes"',
      'with, comma',
      'with; semicolon',
      'two\nlines',
      'two\r\nlines',
    ]
    const items = texts.map((text, at) => single(`evt-${10 + at}`, text))
    const line = finished(items.map(({ id }) => recorded(id, 'a', 60)))
    const [, row = []] = readSheet(sheet(items, [line]), ',')
    const responses = row.slice(6).filter((_, at) => at % 3 === 0)
    expect(responses).toEqual(texts.map((text) => ({ text, isQuoted: text !== 'plain' })))
  })
})

describe('the numbers of the sheet', () => {
  it('add up in each row to the score, with three times two thirds of a point as well', () => {
    const given = allTypes.slice(0, 3).map(({ id }) => recorded(id, 'a', 40))
    const [, row = []] = textsOf(readSheet(sheet(allTypes.slice(0, 3), [finished(given)]), ','))
    const points = row.slice(6).filter((_, at) => at % 3 === 2)
    expect(points).toEqual(['0.67', '0.66', '0.67'])
    expect(row[4]).toBe('2')
  })

  it('keep their decimal point between semicolons where a country wants it so', () => {
    const line = finished([recorded('evt-01', 'b', 30)])
    const text = sheet(allTypes.slice(0, 1), [line], { separator: ';', decimalSign: '.' })
    const [, row] = textsOf(readSheet(text, ';'))
    expect([row?.[4], row?.at(-1)]).toEqual(['0.5', '0.5'])
  })

  it.each([
    [0, '0', '0'],
    [10, '0.17', '0,17'],
    [12, '0.2', '0,2'],
    [15, '0.25', '0,25'],
    [20, '0.33', '0,33'],
    [30, '0.5', '0,5'],
    [40, '0.67', '0,67'],
    [60, '1', '1'],
  ])('%i parts of a point are %s, or %s beside semicolons', (points, plain, withComma) => {
    const line = finished([recorded('evt-01', 'b', points)])
    for (const [separator, expected] of [
      [',', plain],
      [';', withComma],
    ] as const) {
      const text = sheet(allTypes.slice(0, 1), [line], { separator })
      const [, row] = readSheet(text, separator)
      // As a score and as points of the question.
      expect([row?.[4], row?.at(-1)]).toEqual(Array(2).fill({ text: expected, isQuoted: false }))
    }
  })

  it('are never in quotes and never a text: numbers, attempts, scores and points', () => {
    const line = finished(
      allTypes.map(({ id }, at) => recorded(id, 'a', [0, 7, 20, 30, 45, 60][at] ?? 0)),
      { number: 99 },
    )
    for (const separator of [',', ';'] as const) {
      const text = sheet(allTypes, [line], { separator, hasNumbers: true })
      const [, row = []] = readSheet(text, separator)
      const points = row.slice(7).filter((_, at) => at % 3 === 2)
      const numbers = [row[1], ...row.slice(4, 7), ...points]
      expect(numbers).toHaveLength(4 + allTypes.length)
      const numberRe = separator === ',' ? /^\d+(\.\d{1,2})?$/ : /^\d+(,\d{1,2})?$/
      for (const cell of numbers) {
        expect(cell?.text).toMatch(numberRe)
        expect(cell?.isQuoted).toBe(false)
      }
    }
  })
})

describe('no cell of the sheet can start a formula', () => {
  const beginnings = ['=', '+', '-', '@', '\t', '\r']

  it.each([
    ['=1+1'],
    ['=HYPERLINK("http://example.com","click")'],
    ['+SUM(1;2)'],
    ["-2+3+cmd|' /C calc'!A0"],
    ['@SUM(1,2)'],
    ['="a"&"b"'],
  ])(
    '%s in a choice, in a unit and in the words of the site is led by an apostrophe',
    (formula) => {
      const items = [single('evt-01', formula), number('pat-05', formula, -5)]
      const line = finished([recorded('evt-01', 'a', 60), recorded('pat-05', '-5', 60)])
      const ui = { 'report.learner': formula, 'sheet.key': formula, 'sheet.points': formula }
      for (const separator of [',', ';'] as const) {
        const rows = textsOf(readSheet(sheet(items, [line], { ui, separator }), separator))
        expect(rows[0]?.[0]).toBe(`'${formula}`)
        expect(rows[0]?.slice(-2)).toEqual([`'${formula}`, `'${formula}`])
        expect(rows[1]?.[6]).toBe(`'${formula}`)
        expect(rows[1]?.[9]).toBe(`'-5 ${formula}`)
      }
    },
  )

  it.each(beginnings)('not one that begins with %j, and the rest of it stays', (sign) => {
    const ui = { 'report.learner': `${sign}text` }
    const [head] = textsOf(readSheet(sheet([], [], { ui }), ','))
    expect(head?.[0]).toBe(`'${sign}text`)
  })

  it('a sign of that kind further on is left as it is', () => {
    const [head] = textsOf(readSheet(sheet([], [], { ui: { 'report.learner': 'a=b+c-d@e' } }), ','))
    expect(head?.[0]).toBe('a=b+c-d@e')
  })

  it('No cell of the sheet can start a formula whatever the texts are; and every text can be read back from it', () => {
    const sign = fc.constantFrom(...'=+-@\t\r\n",; \'a1字ї'.split(''))
    const anyText = fc
      .array(sign, { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join(''))
      // Texts of the content have no spaces at their ends.
      .filter((text) => text.trim() !== '')
    const anyLine = fc.record({
      separator: fc.constantFrom<',' | ';'>(',', ';'),
      texts: fc.array(anyText, { minLength: 1, maxLength: 4 }),
      word: anyText,
    })
    fc.assert(
      fc.property(anyLine, ({ separator, texts, word }) => {
        const items = texts.map((text, at) => single(`evt-${10 + at}`, text))
        const line = finished(items.map(({ id }) => recorded(id, 'a', 60)))
        const rows = readSheet(
          sheet(items, [line], { separator, ui: { 'report.joined': word } }),
          separator,
        )
        expect(rows.map((row) => row.length)).toEqual(Array(2).fill(6 + 3 * texts.length))
        for (const { text } of rows.flat()) expect(beginnings).not.toContain(text[0])
        // An apostrophe that stood there is told from one that was put there.
        const isGuarded = (text: string) => beginnings.includes(text.replace(/^'+/, '')[0] ?? '')
        const written = (text: string) => (isGuarded(text) ? `'${text}` : text)
        expect(rows[0]?.[1]?.text).toBe(`${written(word)} (UTC)`)
        const responses = rows[1]?.slice(6).filter((_, at) => at % 3 === 0)
        expect(responses?.map(({ text }) => text)).toEqual(
          texts.map((text) => written(text.trim())),
        )
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
