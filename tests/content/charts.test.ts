/** Pictures: what an author is told about broken ones, and that all are drawn, legible and true to their data. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import { usagesOf } from '../../src/content/usages.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { bundledSans } from '../../src/node/drawing/bundled-sans.ts'
import { drawChart, narrow, wide } from '../../src/node/drawing/charts/draw-chart.ts'
import { dark, light } from '../../src/node/drawing/charts/palette.ts'
import { readyChart } from '../../src/node/drawing/charts/ready-chart.ts'
import { drawThumbnail } from '../../src/node/drawing/charts/thumbnail.ts'
import type { ChartData } from '../../src/node/drawing/charts/words.ts'
import { systemSans } from '../../src/node/drawing/typeface.ts'
import { type ContentFolder, compiledOn, tinyContent } from '../support/content-folder.ts'
import { tagsIn, textOf } from '../support/pages.ts'

const root = join(import.meta.dirname, '../..')
const folderOfFiles = join(root, '.build/assets/charts')
const built = build('content')
const { library } = built
const { charts, facts } = library

const looks = {
  light: [light, systemSans, narrow],
  dark: [dark, systemSans, narrow],
  png: [light, bundledSans, narrow],
  wide: [light, systemSans, wide],
} as const

function build(dir: string) {
  const { libraries, register, texts } = buildContent(join(root, dir), compiledOn(join(root, dir)))
  const [library] = libraries
  if (!library || !register || !texts) throw new Error('the content could not be compiled')
  return { library, register, texts }
}

/** A drawing of the content, or of the fixed site. */
function draw(id: string, look: keyof typeof looks = 'light', from = built): string {
  const data = dataOf(id, from)
  return drawChart(readyChart(id, data, from.register, from.texts), ...looks[look]).svg
}

function dataOf(id: string, { register } = built): ChartData {
  const data = register.charts.find((chart) => chart.id === id)?.file.data
  if (!data) throw new Error(`there is no picture ${id}`)
  return data
}

interface Line {
  text: string
  size: number
  left: number
  right: number
  top: number
  bottom: number
}

/** The lines of text in a drawing with the room that they take, as the widest typeface sets them. */
function linesIn(svg: string, typeface: typeof systemSans): Line[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', inner = '']) => {
      const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]
      const text = textOf(inner)
      const [x, y, size] = ['x', 'y', 'font-size'].map((name) =>
        Number(read(` ${name}`) ?? read(`^${name}`)),
      )
      if (x === undefined || y === undefined || size === undefined) throw new Error(attributes)
      const width = typeface.widthOf(text, read('font-weight') !== undefined) * size
      const anchor = read('text-anchor')
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
      // From the height of a capital to the depth of a `p`.
      return {
        text,
        size,
        left,
        right: left + width,
        top: y - size * 0.75,
        bottom: y + size * 0.22,
      }
    },
  )
}

const overlap = (a: Line, b: Line): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? []

/** Width and height as the header of a PNG has them. */
const sizeOfPng = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe('the pictures of this site', () => {
  it('Every picture stands in a section of an explainer', () => {
    for (const { section } of charts) {
      const [slug, id] = section.split('#')
      const explainer = library.explainers.find((one) => one.slug === slug)
      expect(explainer?.sections.map((one) => one.id)).toContain(id)
    }
  })

  it('come in the order of the explainers', () => {
    const order = library.explainers.map(({ slug }) => slug)
    const places = charts.map(({ section }) => order.indexOf(section.split('#')[0] ?? ''))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('rest on facts of medium or high confidence, row by row', () => {
    for (const { id, rows, summary } of charts) {
      expect(rows.length).toBeGreaterThan(1)
      expect([id, summary.facts.length > 0]).toEqual([id, true])
      for (const row of rows) {
        expect([id, row.label, row.facts.length > 0]).toEqual([id, row.label, true])
        for (const fact of row.facts) expect(facts[fact]?.confidence).toMatch(/medium|high/)
      }
    }
  })

  it('are named on the pages of their facts', () => {
    for (const { id, facts: cited } of charts) {
      for (const fact of cited) {
        expect(
          usagesOf(library)
            .get(fact)
            ?.map(({ path }) => path),
        ).toContain(`/charts/${id}`)
      }
    }
  })
})

describe.each(charts.map((chart) => [chart.id, chart] as const))('the picture %s', (id, chart) => {
  it('has its files at addresses that stay', () => {
    const { width, height } = chart
    expect(width).toBe(600)
    for (const [name, size] of [
      [id, chart],
      [`${id}.wide`, chart.wide],
      [`${id}.small`, { width: 320, height: 180 }],
    ] as const) {
      for (const type of ['svg', 'dark.svg']) {
        const svg = readFileSync(join(folderOfFiles, `${name}.${type}`), 'utf8')
        const [start] = tagsIn(svg, 'svg')
        expect(start?.attributes).toMatchObject({
          width: `${size.width}`,
          height: `${size.height}`,
        })
        expect(svg.length).toBeLessThan(name.endsWith('.wide') ? 16_000 : 12_000)
      }
    }
    const png = readFileSync(join(folderOfFiles, `${id}.png`))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const [pngWidth, pngHeight] = sizeOfPng(png)
    expect(pngWidth).toBe(1200)
    // In a narrower typeface it can only come out lower.
    expect(pngHeight).toBeLessThanOrEqual(height * 2 + 2)
    expect(pngHeight).toBeGreaterThan(height)
    expect(png.length).toBeLessThan(400_000)
  })

  it.each(Object.keys(looks) as (keyof typeof looks)[])(
    '%s: no line of text meets another or an edge',
    (look) => {
      const lines = linesIn(draw(id, look), looks[look][1])
      expect(lines.length).toBeGreaterThan(8)
      const [width = 0, height = 0] =
        /viewBox="0 0 (\d+) (\d+)"/.exec(draw(id, look))?.slice(1).map(Number) ?? []
      for (const [index, line] of lines.entries()) {
        expect([line.text, line.left >= 16 - 0.1, line.right <= width - 15]).toEqual([
          line.text,
          true,
          true,
        ])
        expect([line.text, line.top > 7, line.bottom < height]).toEqual([line.text, true, true])
        const met = lines.slice(index + 1).filter((other) => overlap(line, other))
        expect([line.text, met.map(({ text }) => text)]).toEqual([line.text, []])
      }
    },
  )

  it('is whole in its small picture: nothing in it meets the edge or other words', () => {
    const chart = readyChart(id, dataOf(id), built.register, built.texts)
    const { svg } = drawThumbnail(chart, light, systemSans)
    const box = /viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number)
    const [x = 0, y = 0, width = 0, height = 0] = box ?? []
    expect(width / height).toBeCloseTo(16 / 9, 1)
    const lines = linesIn(svg, systemSans)
    for (const [index, line] of lines.entries()) {
      const { text, left, right, top, bottom } = line
      const isWithin = left >= x && right <= x + width && top >= y && bottom <= y + height
      expect([text, isWithin]).toEqual([text, true])
      expect(lines.slice(index + 1).filter((other) => overlap(line, other))).toEqual([])
    }
    for (const { attributes } of tagsIn(svg, 'rect').slice(1)) {
      const [left, length = 0] = [attributes.x, attributes.width].map(Number)
      if (left === undefined || Number.isNaN(left)) continue
      expect(left >= x && left + length <= x + width).toBe(true)
    }
  })

  it('has type of 12 px or more where it is 320 px wide', () => {
    for (const { text, size } of linesIn(draw(id), systemSans)) {
      expect([text, (size * 320) / 400 >= 12]).toEqual([text, true])
    }
  })

  it('has sources of 15 px at most in a wide column, and of 11 px or more in the narrowest frame', () => {
    const svg = draw(id, 'wide')
    const pixels = Number(tagsIn(svg, 'svg')[0]?.attributes.width)
    const sizes = linesIn(svg, systemSans).map(({ text, size }) => ({ text, size: size / 640 }))
    const from = sizes.findIndex(({ text }) => text.startsWith('Sources'))
    expect(from).toBeGreaterThan(0)
    for (const { text, size } of sizes.slice(from)) {
      expect([text, size * pixels <= 15, size * 526 >= 11]).toEqual([text, true, true])
    }
  })

  it('shows every number of its data, in the drawing and in the table', () => {
    const data = dataOf(id)
    const drawn = numbersIn(
      linesIn(draw(id), systemSans)
        .map(({ text }) => text)
        .join(' | '),
    )
    const table = numbersIn(chart.rows.map(({ value }) => value).join(' | '))
    const numbers =
      data.kind === 'bars'
        ? data.groups.flatMap(({ points }) => points.map(({ value }) => value))
        : data.kind === 'timeline'
          ? [
              ...(data.spans ?? []).map(({ days }) => days),
              ...data.events.map(({ date }) => Number(date.slice(0, 4))),
            ]
          : data.kind === 'flow'
            ? data.steps.map((_, index) => index + 1)
            : []
    const values = (found: string[]) => found.map((one) => Number(one.replace(/,/g, '')))
    // A bar that is too short for its number leaves it to the table.
    const spans = data.kind === 'timeline' ? (data.spans ?? []).map(({ days }) => days) : []
    const isShort = (number: number) => spans.includes(number) && number < 0.3 * Math.max(...spans)
    for (const number of numbers) {
      if (!isShort(number)) expect(values(drawn)).toContain(number)
      if (data.kind !== 'flow') expect(values(table)).toContain(number)
    }
  })

  it('says what it shows, where it is from, as of when, and under which licence', () => {
    const svg = draw(id)
    const words = linesIn(svg, systemSans)
      .map(({ text }) => text)
      .join(' ')
    expect(textOf(/<title>([^<]*)/.exec(svg)?.[1] ?? '')).toBe(plainText(chart.title))
    expect(words).toContain(plainText(chart.title))
    expect(words).toContain('Sources: facts F-')
    for (const fact of chart.facts) expect(words).toContain(fact.slice(-3))
    expect(words).toMatch(/as known in [A-Z][a-z]+ 20\d\d\./)
    expect(words).toContain(library.settings.licence.name)
    expect(words).toContain(`/charts/${id}`)
  })

  it('needs neither styles nor scripts nor anything from elsewhere', () => {
    const names = new Set(tagsIn(draw(id)).map(({ name }) => name))
    for (const name of names) {
      expect([
        'svg',
        'title',
        'desc',
        'rect',
        'text',
        'line',
        'circle',
        'path',
        'g',
        'defs',
        'pattern',
      ]).toContain(name)
    }
    for (const { attributes } of tagsIn(draw(id))) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(style|class|href|xlink:href|on.*)$/)
        if (key !== 'xmlns') expect(value).not.toMatch(/https?:|javascript:/)
      }
    }
  })
})

describe('what a picture means', () => {
  const fixed = build('.build/fixture/content')

  it('A target is hatched, so that it is told apart without colour', () => {
    const hatched = (svg: string) => svg.match(/fill="url\(#hatching\)"/g)?.length ?? 0
    // The target and the legend.
    expect(hatched(draw('punctual', 'light', fixed))).toBe(2)
    expect(hatched(draw('waiting', 'light', fixed))).toBe(0)
  })

  it('What has not happened has a broken line, so that it is told apart without colour', () => {
    expect(draw('power-path', 'light', fixed)).toContain('stroke-dasharray')
    expect(draw('waiting', 'light', fixed)).not.toContain('stroke-dasharray')
  })

  it('bars are as long as their numbers are large', () => {
    const widths = [
      ...draw('punctual', 'light', fixed).matchAll(/<rect [^>]*width="([\d.]+)" height="20"/g),
    ].map(([, width]) => Number(width))
    const data = dataOf('punctual', fixed)
    const values =
      data.kind === 'bars'
        ? data.groups.flatMap(({ points }) =>
            // A target has an outline.
            points.filter(({ target }) => !target).map(({ value }) => value),
          )
        : []
    expect(widths).toHaveLength(values.length)
    const [first = 1] = values.map((value, index) => (widths[index] ?? 0) / value)
    for (const [index, value] of values.entries()) {
      expect((widths[index] ?? 0) / value / first).toBeCloseTo(1, 2)
    }
  })

  it('Bars are crossed by the line to compare them with, at its value', () => {
    const svg = draw('punctual', 'light', fixed)
    const bar = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="20"/.exec(svg)
    const [start = 0, width = 0] = bar?.slice(1).map(Number) ?? []
    const data = dataOf('punctual', fixed)
    const [first] = data.kind === 'bars' ? (data.groups[0]?.points ?? []) : []
    const at = start + (width * 90) / (first?.value ?? 1)
    expect(verticals(svg, light.ground).every((x) => Math.abs(x - at) < 0.2)).toBe(true)
    expect(verticals(svg, light.ground)).toHaveLength(5)
  })

  it('Events are as far apart on their axis as they are in time', () => {
    const data = dataOf('boats', fixed)
    const dates = data.kind === 'timeline' ? data.events.map(({ date }) => date) : []
    const on = [...draw('boats', 'light', fixed).matchAll(/<circle [^>]*cy="([\d.]+)" r="3"/g)].map(
      ([, y]) => Number(y),
    )
    expect(on).toHaveLength(dates.length)
    // 9 May 1987 to 20 June 2019, and on to 3 March 2025.
    const [, , diesel = 0, vote = 0, battery = 0] = on
    expect((vote - diesel) / (battery - vote)).toBeCloseTo(11730 / 2083, 0)
  })

  it('A line on a map that leads to an unknown place is broken, and its end a question mark', () => {
    const svg = draw('old-boat', 'light', fixed)
    // In a frame with the words, not on a spot of the map.
    expect(svg).toMatch(/<rect [^>]*stroke-dasharray/)
    expect(svg).toMatch(/<text [^>]*>\?<\/text>/)
    const lines = tagsIn(svg).filter(({ attributes }) => attributes['stroke-width'] === '3.5')
    // The way that was gone, the one that was not, and the sign of it below.
    expect(lines.map(({ attributes }) => attributes['stroke-dasharray'] ?? '')).toEqual([
      ...['', '7 5', '7 5'],
    ])
  })

  it('days are as far apart as they are in time', () => {
    const bars = [
      ...draw('waiting', 'light', fixed).matchAll(/<rect [^>]*width="([\d.]+)" height="32"/g),
    ].map(([, width]) => Number(width) + 2)
    expect(bars).toHaveLength(2)
    expect((bars[0] ?? 0) / (bars[1] ?? 1)).toBeCloseTo(290 / 976, 2)
  })

  it('bars have one colour, or are hatched: nothing says what another one would mean', () => {
    for (const { id, kind } of charts) {
      if (kind !== 'bars') continue
      const ready = readyChart(id, dataOf(id), built.register, built.texts)
      for (const svg of [draw(id), draw(id, 'wide'), drawThumbnail(ready, light, systemSans).svg]) {
        const bars = tagsIn(svg, 'rect').filter(({ attributes }) =>
          /^(20|18\.5)$/.test(attributes.height ?? ''),
        )
        expect(bars.length).toBeGreaterThan(0)
        for (const { attributes } of bars)
          expect([light.accent, 'url(#hatching)']).toContain(attributes.fill)
      }
    }
  })

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('has enough contrast, %s', (_name, palette) => {
    const { ground, panel, ink, caption, accent, onAccent, mark } = palette
    for (const text of [ink, caption, accent, mark])
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5)
    for (const shape of [accent, mark]) expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3)
    for (const shape of [accent, mark]) expect(contrast(shape, panel)).toBeGreaterThanOrEqual(3)
    const { sea, land, country } = palette
    for (const below of [sea, land, country]) {
      expect(contrast(ink, below)).toBeGreaterThanOrEqual(4.5)
      for (const shape of [accent, mark]) expect(contrast(shape, below)).toBeGreaterThanOrEqual(3)
    }
    // Land and sea, and the country that the map is about, in grey.
    expect(contrast(sea, land)).toBeGreaterThanOrEqual(1.2)
    expect(contrast(land, country)).toBeGreaterThanOrEqual(1.25)
  })
})

/** Where the upright lines of a colour stand. */
const verticals = (svg: string, colour: string): number[] =>
  tagsIn(svg, 'line').flatMap(({ attributes }) =>
    attributes.stroke === colour && attributes.x1 === attributes.x2 ? Number(attributes.x1) : [],
  )

/** Of two colours, as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(luminance).toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the files', () => {
  it('may be shown and read by any site', () => {
    const headers = readFileSync(join(root, '.build/assets/_headers'), 'utf8')
    const [, rules = ''] = /^\/charts\/\*\n((?: {2}.+\n)+)/m.exec(headers) ?? []
    expect(rules).toContain('Cross-Origin-Resource-Policy: cross-origin')
    expect(rules).toContain('Access-Control-Allow-Origin: *')
    expect(rules).toContain('X-Content-Type-Options: nosniff')
    expect(rules).toContain('Cache-Control: public, max-age=3600')
  })

  it('The files of pictures that are gone are not served', () => {
    const expected = charts.flatMap(({ id, kind }) =>
      [
        'svg',
        'dark.svg',
        'wide.svg',
        'wide.dark.svg',
        'small.svg',
        'small.dark.svg',
        'png',
        'csv',
        ...(kind === 'map' ? ['map.svg'] : []),
      ].map((type) => `${id}.${type}`),
    )
    expect(readdirSync(folderOfFiles).toSorted()).toEqual(expected.toSorted())
  })
})

const bars = `kind: bars
date: 2026-03
section: one#who
line: { id: walk, at: 5 }
groups:
  - id: road
    points:
      - { id: bridge, value: 1, facts: [F-ONE-02] }
      - { id: round, value: 10.5, target: true, facts: [F-ONE-02] }
`
const timeline = `kind: timeline
date: 2026-03
section: one#who
events:
  - { id: notice, date: 2026-02-01, facts: [F-ONE-01] }
  - { id: closing, date: 2026-03-01, facts: [F-ONE-01] }
spans:
  - { id: wait, from: notice, to: closing, days: 28, facts: [F-ONE-01] }
`
const flow = `kind: flow
date: 2026-03
section: one#who
actors: [council, firm]
steps:
  - { id: asks, from: firm, to: council, facts: [F-ONE-01] }
  - { id: answers, from: council, to: firm, possible: true, facts: [F-ONE-01] }
`
const parts = `kind: parts
date: 2026-03
section: one#who
parts:
  - { id: pier, icon: building, facts: [F-ONE-01] }
`
const map = `kind: map
date: 2026-03
section: one#who
extent: { west: 170, south: -48, east: -170, north: -33 }
places:
  - { id: town, lon: 175, lat: -38, country: New Zealand, facts: [F-ONE-01] }
  - { id: sea, lon: -177, lat: -44, unknown: true, side: above, facts: [F-ONE-01] }
links:
  - { id: girders, from: town, to: sea, facts: [F-ONE-01] }
  - { id: back, possible: true, bend: down, from: sea, to: town, facts: [F-ONE-01] }
`
const words = `road:
  title: The way round is ten times as long
  summary: One is short. [@F-ONE-02]
  method: As measured. [@F-ONE-02]
  unit: km
  labels: { walk: An hour on foot, road: Road, bridge: Bridge, round: Way round }
closing:
  title: It took four weeks
  summary: Four weeks. [@F-ONE-01]
  method: Our count. [@F-ONE-01]
  labels: { notice: Notice, closing: Closed, wait: The wait }
permits:
  title: The firm has to ask
  summary: The firm asks. [@F-ONE-01]
  method: In order of time. [@F-ONE-01]
  labels: { council: Council, firm: Firm, asks: Asks, answers: May answer, possible: Not known }
parts:
  title: A bridge has a pier
  summary: A pier. [@F-ONE-01]
  method: Not to scale. [@F-ONE-01]
  labels: { pier: Pier }
  details: { pier: It carries the road. }
girders:
  title: The girders went nobody knows where
  summary: They went. [@F-ONE-01]
  method: Lines are not ways. [@F-ONE-01]
  labels: { town: The town, sea: Not known, girders: Girders, back: Some may return, possible: Not on record }
`
const textFile = 'en/charts.yaml'

/** The smallest site with a picture of each kind. */
const withCharts = (): ContentFolder =>
  tinyContent()
    .write('charts/road.yaml', bars)
    .write('charts/closing.yaml', timeline)
    .write('charts/permits.yaml', flow)
    .write('charts/parts.yaml', parts)
    .write('charts/girders.yaml', map)
    .write(textFile, words)

describe('an author', () => {
  it('has a picture of each kind without a problem', () => {
    expect(withCharts().problems()).toEqual([])
  })

  it('gets the numbers of a picture as a table, with the unit and what is a target', () => {
    const [one] = withCharts().build().libraries
    const rows = one?.charts.find(({ id }) => id === 'road')?.rows
    expect(rows?.map(({ label, value }) => [label, value])).toEqual([
      ['Bridge', '1.0 km'],
      ['Way round (target)', '10.5 km'],
    ])
  })

  it('gets the lines of a map and the steps of a flow numbered as they are drawn, and nothing else', () => {
    const numbersOf = (kind: string) =>
      library.charts
        .filter((chart) => chart.kind === kind)
        .map(({ rows }) => rows.flatMap(({ number }) => number ?? []))
    for (const kind of ['map', 'flow']) {
      for (const numbers of numbersOf(kind)) {
        expect(numbers.length).toBeGreaterThan(0)
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      }
    }
    for (const kind of ['bars', 'timeline', 'parts']) expect(numbersOf(kind).flat()).toEqual([])
    for (const { rows } of library.charts) {
      for (const { label } of rows) expect(label).not.toMatch(/^\d+\. /)
    }
  })

  it.each<[string, string, string, string, string[]]>([
    [
      'a number without a fact',
      'charts/road.yaml',
      'value: 1, facts: [F-ONE-02]',
      'value: 1, facts: []',
      ['✗  content/charts/road.yaml:8  groups.0.points.0.facts  should have at least one fact'],
    ],
    [
      'a fact that does not exist',
      'charts/road.yaml',
      'value: 1, facts: [F-ONE-02]',
      'value: 1, facts: [F-ONE-77]',
      [
        '✗  content/charts/road.yaml:8  groups.0.points.0.facts.0  there is no fact F-ONE-77 in the register',
      ],
    ],
    [
      'a fact of low confidence',
      'charts/road.yaml',
      'value: 1, facts: [F-ONE-02]',
      'value: 1, facts: [F-TWO-01]',
      [
        '✗  content/charts/road.yaml:8  groups.0.points.0.facts.0  F-TWO-01 is of low confidence: a picture would look surer than it is',
      ],
    ],
    [
      'a section that does not exist',
      'charts/road.yaml',
      'one#who',
      'one#nowhere',
      ['✗  content/charts/road.yaml:3  section  there is no section one#nowhere'],
    ],
    [
      'a day that is counted wrongly',
      'charts/closing.yaml',
      'days: 28',
      'days: 29',
      [
        '✗  content/charts/closing.yaml:8  spans.0.days  from 2026-02-01 to 2026-03-01 there are 28 days',
      ],
    ],
    [
      'days to an event that is not there',
      'charts/closing.yaml',
      'to: closing',
      'to: opening',
      ['✗  content/charts/closing.yaml:8  spans.0.to  there is no event opening'],
    ],
    [
      'events in the wrong order',
      'charts/closing.yaml',
      'date: 2026-02-01',
      'date: 2026-04-01',
      [
        '✗  content/charts/closing.yaml:6  events.1.date  is earlier than notice, which stands before it',
        '✗  content/charts/closing.yaml:8  spans.0.days  from 2026-04-01 to 2026-03-01 there are -31 days',
      ],
    ],
    [
      'days between days that are not known',
      'charts/closing.yaml',
      'date: 2026-02-01',
      'date: 2026-02',
      [
        '✗  content/charts/closing.yaml:5  events.0.date  should be a day as 2023-12-22, since days are counted',
        '✗  content/charts/closing.yaml:8  spans.0.days  can only be counted between two whole days',
      ],
    ],
    [
      'a step of nobody',
      'charts/permits.yaml',
      'from: firm, to: council',
      'from: police, to: council',
      ['✗  content/charts/permits.yaml:6  steps.0.from  there is no actor police'],
    ],
    [
      'an actor without a part',
      'charts/permits.yaml',
      '[council, firm]',
      '[council, firm, asks-2]',
      [
        '✗  content/charts/permits.yaml:4  actors.2  asks-2 has no part in any step',
        '✗  content/en/charts.yaml:16  permits.labels  has no label for asks-2',
      ],
    ],
    [
      'an icon that cannot be drawn',
      'charts/parts.yaml',
      'icon: building',
      'icon: bilding',
      [
        '✗  content/charts/parts.yaml:5  parts.0.icon  there is no icon bilding: did you mean building? The icons are box, building, document, person; draw another in icons/bilding.yaml',
      ],
    ],
    [
      'a date that its sources have passed',
      'charts/road.yaml',
      'date: 2026-03',
      'date: 2026-02',
      [
        '✗  content/charts/road.yaml:2  date  should be 2026-03: its newest source is of 2026-03-02',
      ],
    ],
    [
      'a label that is missing',
      textFile,
      ', round: Way round',
      '',
      ['✗  content/en/charts.yaml:6  road.labels  has no label for round'],
    ],
    [
      'a label for nothing',
      textFile,
      'round: Way round',
      'round: Way round, sea: By sea',
      ['✗  content/en/charts.yaml:6  road.labels.sea  stands for nothing in charts/road.yaml'],
    ],
    [
      'a label that is too long',
      textFile,
      'Way round',
      'The way round by the old mill road',
      [
        '✗  content/en/charts.yaml:6  road.labels.round  has 34 characters, and there is room for 28',
      ],
    ],
    [
      'Markdown in a label',
      textFile,
      'Way round',
      'Way *round*',
      ['✗  content/en/charts.yaml:6  road.labels.round  is drawn as it stands: no Markdown in it'],
    ],
    [
      'bars without a unit',
      textFile,
      '  unit: km\n',
      '',
      ['✗  content/en/charts.yaml:1  road.unit  is missing: what do the numbers count?'],
    ],
    [
      'a summary without a source',
      textFile,
      'One is short. [@F-ONE-02]',
      'One is short.',
      [
        '✗  content/en/charts.yaml:3  road.summary  states something without citing a fact: add [@F-…]',
      ],
    ],
    [
      'a title that is long',
      textFile,
      'The way round is ten times as long',
      'The way round by the mill is ten times as long now',
      ['✗  content/en/charts.yaml:2  road.title  has 12 words: say one finding in at most 10'],
    ],
    [
      'a title that asks',
      textFile,
      'The way round is ten times as long',
      'How long is the way round?',
      ['✗  content/en/charts.yaml:2  road.title  asks: say what the picture shows'],
    ],
    [
      'a method that is missing',
      textFile,
      '  method: As measured. [@F-ONE-02]\n',
      '',
      ['✗  content/en/charts.yaml:1  road.method  is missing'],
    ],
    [
      'a line that nobody explains',
      textFile,
      'walk: An hour on foot, ',
      '',
      ['✗  content/en/charts.yaml:6  road.labels  has no label for walk'],
    ],
    [
      'bars without any length',
      'charts/road.yaml',
      'value: 1, facts: [F-ONE-02] }\n      - { id: round, value: 10.5,',
      'value: 0, facts: [F-ONE-02] }\n      - { id: round, value: 0,',
      ['✗  content/charts/road.yaml:5  groups  are all of 0: there is nothing to draw'],
    ],
    [
      'a line of a map from nowhere',
      'charts/girders.yaml',
      'id: girders, from: town',
      'id: girders, from: city',
      ['✗  content/charts/girders.yaml:9  links.0.from  there is no place city'],
    ],
    [
      'a line of a map to where it comes from',
      'charts/girders.yaml',
      'from: sea, to: town',
      'from: town, to: town',
      ['✗  content/charts/girders.yaml:10  links.1.to  is where the line comes from, town'],
    ],
    [
      'a country that has another name',
      'charts/girders.yaml',
      'New Zealand',
      'New Zeeland',
      [
        '✗  content/charts/girders.yaml:6  places.0.country  Natural Earth has no country New Zeeland: did you mean New Zealand?',
      ],
    ],
    [
      'a country that nobody can place',
      'charts/girders.yaml',
      'unknown: true, side',
      'unknown: true, country: Chile, side',
      ['✗  content/charts/girders.yaml:7  places.1.unknown  is not for a whole country'],
    ],
    [
      'a place off the map',
      'charts/girders.yaml',
      'lon: 175, lat: -38',
      'lon: -38, lat: 80',
      [
        '✗  content/charts/girders.yaml:6  places.0.lon  -38, 80 lies outside the extent: longitude comes first',
      ],
    ],
    [
      'a map upside down',
      'charts/girders.yaml',
      'south: -48, east: -170, north: -33',
      'south: -33, east: -170, north: -48',
      ['✗  content/charts/girders.yaml:4  extent.north  is not north of -33, the southern edge'],
    ],
    [
      'a map that is too flat',
      'charts/girders.yaml',
      'west: 170, south: -48, east: -170',
      'west: 100, south: -48, east: -100',
      [
        '✗  content/charts/girders.yaml:4  extent  is 160° wide and 15° high, so that the map would be 12 high where it is 100 wide: from 30 to 140 can be drawn',
      ],
    ],
    [
      'a name that leaves the map',
      'charts/girders.yaml',
      'lon: -177, lat: -44, unknown: true, side: above',
      'lon: -172, lat: -44, unknown: true, side: right',
      [
        '✗  content/en/charts.yaml:27  girders.labels.sea  leaves the map: choose another side for it, or a larger extent',
      ],
    ],
    [
      'a name on another',
      'charts/girders.yaml',
      'lon: -177, lat: -44, unknown: true, side: above',
      'lon: 178, lat: -38, side: right',
      [
        '✗  content/en/charts.yaml:27  girders.labels.town  lies on the label of sea: choose another side for it, or a larger extent',
      ],
    ],
    [
      'a part that does nothing',
      textFile,
      '  details: { pier: It carries the road. }\n',
      '',
      ['✗  content/en/charts.yaml:17  parts.details  does not say what pier does'],
    ],
    [
      'words for no picture',
      textFile,
      'road:\n',
      'rail:\n',
      [
        '✗  content/en/charts.yaml:1  rail  there is no charts/rail.yaml',
        '✗  content/charts/road.yaml  has no words in en/charts.yaml: add road',
      ],
    ],
    [
      'a field that does not exist',
      'charts/road.yaml',
      'section: one#who',
      'section: one#who\ncolour: red',
      [
        '✗  content/charts/road.yaml:4  colour  is not a field of this file: see content/README.md for those there are',
      ],
    ],
  ])('An author is told of %s', (_what, file, from, to, says) => {
    expect(withCharts().edit({ file, from, to }).problems()).toEqual(says)
  })

  it('may draw an icon, which takes the place of a built-in one', () => {
    const own = 'shapes:\n  - path: M2 2H70V58Z\n  - { circle: [60, 10, 5], hole: true }\n'
    const draw = (folder: ContentFolder) => {
      const { register, texts } = folder.build()
      const data = register?.charts.find(({ id }) => id === 'parts')?.file.data
      if (!register || !texts || !data) throw new Error('there is no picture of parts')
      return drawChart(readyChart('parts', data, register, texts), light, systemSans).svg
    }
    const svg = draw(withCharts().write('icons/building.yaml', own))
    expect(svg).toContain(
      `<path d="M2 2H70V58Z"/><circle cx="60" cy="10" r="5" fill="${light.panel}"/>`,
    )
    expect(svg).not.toBe(draw(withCharts()))
  })

  it.each([
    [
      'has something other than path data',
      'shapes: [{ path: "M0 0H9V9Z\\" onload=\\"alert(1)" }]',
      'shapes.0.path  should be path data of SVG, which begins with M: only the letters of its commands, numbers, spaces and commas',
    ],
    [
      'has a shape that is path and circle',
      'shapes: [{ path: M0 0H9V9Z, circle: [9, 9, 9] }]',
      'shapes.0  needs a path or a circle, and not both',
    ],
    [
      'has a line around a circle',
      'shapes: [{ circle: [9, 9, 9], line: 2 }]',
      'shapes.0.line  is for paths only',
    ],
    [
      'leaves its field',
      'shapes: [{ path: M0 0H90V30H0Z }]',
      'shapes  goes from 0 to 90 across and from 0 to 30 down: the field is 72 wide and 60 high',
    ],
    [
      'leaves its field when it is turned',
      'turn: 90\nshapes: [{ path: M0 0H72V60H0Z }]',
      'shapes  goes from 6 to 66 across and from -6 to 66 down: the field is 72 wide and 60 high',
    ],
    ['draws nothing', 'shapes: [{ path: M9 9 }]', 'shapes  draws nothing: look at the paths'],
  ])('An author is told of an icon that %s', (_what, yaml, says) => {
    const problems = withCharts().write('icons/pier.yaml', `${yaml}\n`).problems()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(says)
    expect(problems[0]).toContain('content/icons/pier.yaml:')
  })

  it('may leave a picture in English where the rest is translated', () => {
    const folder = withCharts()
      .edit({ file: 'site.yaml', from: 'languages: [en]', to: 'languages: [en, de]' })
      .write('de/charts.yaml', 'road: { title: Zwei Wege, labels: { bridge: Brücke } }\n')
    const [, german] = folder.build().libraries
    const road = german?.charts.find(({ id }) => id === 'road')
    expect(road?.title).toBe('Zwei Wege')
    expect(road?.rows.map(({ label }) => label)).toEqual([
      'Brücke',
      '<span lang="en">Way round</span> (target)',
    ])
  })
})
