/** The register as files: what they hold, and that they hold to the formats they name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { createSite } from '../../src/content/site.ts'
import { dataPackageOf } from '../../src/formats/open-data/data-package.ts'
import { factsAsCsv, factsAsJson } from '../../src/formats/open-data/facts-table.ts'
import { library, site } from '../support/content.ts'
import { readCsv } from '../support/csv.ts'

/** An address of the web, or a path that leads neither up nor to the root, as Data Package has it. */
const path = z
  .string()
  .regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/)
const text = z.string().min(1)

/** What Table Schema 2.0 has, as far as it is used here; constraints by the types that may have them. */
const constraints = {
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
}
const words = { name: text, title: text.optional(), description: text.optional() }
const tableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          ...words,
          type: z.literal('string'),
          format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
          constraints: z
            .strictObject({
              ...constraints,
              pattern: text.optional(),
              enum: z.array(text).min(1).optional(),
            })
            .optional(),
        }),
        z.strictObject({
          ...words,
          type: z.literal('date'),
          constraints: z.strictObject(constraints).optional(),
        }),
        z.strictObject({ ...words, type: z.literal('array') }),
      ]),
    )
    .min(1),
  primaryKey: z.array(text).min(1),
  missingValues: z.array(z.string()),
})

const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  id: z.url(),
  title: text,
  description: text,
  homepage: z.url(),
  version: z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/),
  created: z.iso.datetime(),
  contributors: z.array(z.strictObject({ title: text, path, roles: z.array(text).min(1) })).min(1),
  licenses: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[-a-zA-Z0-9._]+$/)
          .optional(),
        path,
        title: text,
      }),
    )
    .min(1),
  // More than title, path, email and version are allowed.
  sources: z.array(z.strictObject({ id: text, title: text, path: path.optional() })),
  resources: z
    .array(
      z.strictObject({
        $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
        name: z.string().regex(/^[-a-z0-9._/]+$/),
        path,
        type: z.literal('table'),
        encoding: z.literal('utf-8'),
        format: text,
        mediatype: z.string().regex(/^.+\/.+$/),
        description: text.optional(),
        schema: tableSchema,
      }),
    )
    .min(1),
})

const facts = Object.values(library.facts)
const packageOf = (of = library) => dataPackage.parse(dataPackageOf(createSite(of)))
const tableOf = (of = library) => {
  const [head = [], ...rows] = readCsv(factsAsCsv(createSite(of)))
  return {
    head,
    rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell]))),
  }
}
const rowsOf = (of = library) =>
  JSON.parse(factsAsJson(createSite(of))) as Record<string, unknown>[]

type Field = z.infer<typeof tableSchema>['fields'][number]

/** Why a value is none of its field; undefined where it is one. */
function faultOf(field: Field, value: unknown): string | undefined {
  const isMissing = value === '' || value === null || value === undefined
  const rules: {
    required?: boolean | undefined
    pattern?: string | undefined
    enum?: string[] | undefined
  } = 'constraints' in field ? (field.constraints ?? {}) : {}
  if (isMissing) return rules.required ? 'is missing' : undefined
  if (field.type === 'array') return Array.isArray(value) ? undefined : 'is no list'
  if (typeof value !== 'string') return 'is no text'
  if (field.type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? undefined : 'is no day'
  if (rules.pattern && !new RegExp(rules.pattern).test(value)) return 'has another form'
  if (rules.enum && !rules.enum.includes(value)) return 'is not in the list'
  if (field.type === 'string' && field.format === 'uri' && !URL.canParse(value))
    return 'is no address'
  return undefined
}

describe('The data package', () => {
  it('holds to the rules of Frictionless, and its files to the schemas in it', () => {
    const [csv, json] = packageOf().resources
    expect([csv?.path, json?.path]).toEqual(['facts.csv', 'facts.json'])
    const { head, rows } = tableOf()
    for (const [resource, names, values] of [
      [csv, head, rows],
      [json, Object.keys(rowsOf()[0] ?? {}), rowsOf()],
    ] as const) {
      const { fields = [], primaryKey = [] } = resource?.schema ?? {}
      expect(names).toEqual(fields.map(({ name }) => name))
      expect(values).toHaveLength(facts.length)
      for (const row of values as readonly Record<string, unknown>[]) {
        const faults = fields.flatMap((field) => {
          const fault = faultOf(field, row[field.name])
          return fault ? [`${row.id}: ${field.name} ${fault}`] : []
        })
        expect(faults).toEqual([])
      }
      const keys = (values as readonly Record<string, unknown>[]).map((row) =>
        primaryKey.map((name) => row[name]).join(),
      )
      expect(new Set(keys).size).toBe(facts.length)
    }
  })

  it('names its licence by an identifier where the name makes one, and by its address always', () => {
    const licence = (name: string) => {
      const changed = { ...library.settings, licence: { name, url: 'https://licence.example/' } }
      return packageOf({ ...library, settings: changed }).licenses[0]
    }
    expect(licence('CC BY 4.0')).toEqual({
      name: 'CC-BY-4.0',
      path: 'https://licence.example/',
      title: 'CC BY 4.0',
    })
    expect(licence('Créative')).toEqual({ path: 'https://licence.example/', title: 'Créative' })
  })

  it('is as new as the last entry of the log, and its version has no leading zeros', () => {
    const entry = { id: 'x', date: '2031-02-03', text: { html: '', facts: [] } }
    expect(packageOf({ ...library, corrections: [entry], additions: [] })).toMatchObject({
      version: '2031.2.3',
      created: '2031-02-03T00:00:00Z',
    })
    const { compiled } = library.settings
    const { created } = packageOf({ ...library, corrections: [], additions: [] })
    expect(created).toBe(`${compiled}T00:00:00Z`)
  })

  it('has a name that is part of an address, whatever the site is called', () => {
    const called = (name: string) => packageOf({ ...library, site: { ...library.site, name } }).name
    expect(called('The old bridge!')).toBe('the-old-bridge-facts')
    expect(called('旧い橋')).toBe('facts')
  })

  it('lists every document that a cell names', () => {
    const listed = new Set(packageOf().sources.map(({ id }) => id))
    const named = tableOf().rows.flatMap(({ sources = '', discusses = '' }) =>
      `${sources};${discusses}`.split(';').filter(Boolean),
    )
    expect(named.length).toBeGreaterThan(facts.length)
    expect(named.filter((id) => !listed.has(id))).toEqual([])
  })
})

describe('The table of facts', () => {
  it('says the same in both files as the pages do', () => {
    const { rows } = tableOf()
    for (const [at, fact] of facts.entries()) {
      const { id, statement, note, date, status, confidence, sources } = fact
      const said = {
        id,
        statement: plainText(statement),
        note: note && plainText(note),
        date,
        status,
        confidence,
      }
      const plain = Object.entries(said).map(([name, value]) => [name, value ?? ''])
      expect(rows[at]).toMatchObject(Object.fromEntries(plain))
      expect(rows[at]?.sources).toBe(sources.join(';'))
      const nulled = Object.entries(said).map(([name, value]) => [name, value ?? null])
      const row = rowsOf()[at] as Record<string, unknown> & { sources: { title: string }[] }
      expect(row).toMatchObject(Object.fromEntries(nulled))
      expect(row.sources.map(({ title }) => title)).toEqual(
        sources.map((source) => library.sources[source]?.title),
      )
    }
  })

  it('keeps whatever stands in a text, and computes nothing', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'a"\',;\t\r\n=+-@<>&＝漢é '),
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(hostile, hostile, (statement, note) => {
        const [first] = facts
        const changed = { ...first, statement: asMarkup(statement), note: asMarkup(note) }
        const of = { ...library, facts: { [changed.id ?? '']: changed } } as Library
        const [row] = tableOf(of).rows
        for (const [name, raw] of [
          ['statement', statement],
          ['note', note],
        ] as const) {
          const cell = row?.[name] ?? ''
          expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
          expect(cell).toBe((/^'*[=+\-@＝\t\r]/.test(raw.trim()) ? "'" : '') + raw.trim())
          expect(rowsOf(of)[0]?.[name] ?? '').toBe(raw.trim())
        }
        expect(Object.keys(row ?? {})).toHaveLength(11)
      }),
    )
  })

  it('is UTF-8 without a mark at its head, and every line ends as RFC 4180 has it', () => {
    const csv = factsAsCsv(site)
    expect(csv.startsWith('id,topic,')).toBe(true)
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

const asMarkup = (raw: string) =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
