/** The data of pictures as files: whole, with their sources, and nothing that a spreadsheet would compute. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartColumns } from '../../src/content/chart-columns.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { chartCsv } from '../../src/node/drawing/charts/chart-csv.ts'
import { readyChart } from '../../src/node/drawing/charts/ready-chart.ts'
import { compiledOn, tinyContent } from '../support/content-folder.ts'

const root = join(import.meta.dirname, '../..')
const dir = join(root, 'content')
const [library] = buildContent(dir, compiledOn(dir)).libraries
if (!library) throw new Error('the content could not be compiled')
const { charts, facts, sources, ui } = library

/** Rows of cells, as RFC 4180 has them. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  for (const line of csv.split('\r\n').slice(0, -1)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
  }
  return rows
}

/** Rows by the names of their columns. */
function table(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = read(csv.replace(/^\uFEFF/, ''))
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

const fileOf = (id: string) => readFileSync(join(root, `.build/assets/charts/${id}.csv`), 'utf8')

describe.each(charts)('the data of the picture $id', ({ id, kind, rows, date }) => {
  const csv = fileOf(id)

  it('have a header with the columns of its kind, each of them explained', () => {
    const [head = []] = read(csv.slice(1))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(head).toEqual(chartColumns[kind])
    for (const name of head) expect(ui[`chart.column.${name}`]).toBeTruthy()
  })

  it('have a row for each of the table on its page, with the same facts', () => {
    const found = table(csv)
    expect(found.map((row) => row.facts)).toEqual(rows.map((row) => row.facts.join(' | ')))
    expect(new Set(found.map((row) => row.as_known_in))).toEqual(new Set([date]))
    expect(new Set(found.map((row) => row.id)).size).toBe(rows.length)
  })

  it('name how well each fact is known, and every document behind it with its date', () => {
    for (const row of table(csv)) {
      const known = (row.facts ?? '').split(' | ').flatMap((fact) => facts[fact] ?? [])
      expect(row.statuses).toBe(known.map(({ status }) => status).join(' | '))
      for (const source of known.flatMap((fact) => fact.sources)) {
        const { title = '', date = '', urls = [] } = sources[source] ?? {}
        for (const part of [source, title, date, urls[0] ?? '']) expect(row.sources).toContain(part)
      }
    }
  })
})

it('The data say of an unknown place that it is unknown, and not where its sign is drawn', () => {
  const maps = charts.filter(({ kind }) => kind === 'map')
  const places = maps.flatMap(({ id }) => table(fileOf(id))).filter(({ type }) => type === 'place')
  expect(places.filter(({ is_unknown }) => is_unknown === 'yes').length).toBeGreaterThan(0)
  for (const { is_unknown, longitude, latitude } of places) {
    expect(
      [longitude, latitude].every((degrees) => (degrees === '') === (is_unknown === 'yes')),
    ).toBe(true)
  }
})

it('A label that begins like a formula is not computed by a spreadsheet', () => {
  const folder = tinyContent()
    .write(
      'charts/road.yaml',
      'kind: bars\ndate: 2026-03\nsection: one#who\ngroups:\n  - id: road\n    points: [{ id: bridge, value: 1, facts: [F-ONE-02] }]\n',
    )
    .write(
      'en/charts.yaml',
      'road: { title: One, summary: "One. [@F-ONE-02]", method: "One. [@F-ONE-02]", unit: km, labels: { road: "=1+1", bridge: "@sum, in all" } }\n',
    )
  const { register, texts } = folder.build()
  const data = register?.charts[0]?.file.data
  if (!register || !texts || !data) throw new Error('there is no picture')
  const [row] = table(chartCsv(readyChart('road', data, register, texts), register))
  expect([row?.group, row?.label]).toEqual(["'=1+1", "'@sum, in all"])
})
