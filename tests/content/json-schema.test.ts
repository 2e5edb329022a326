/** The schemas for editors: they say of a file what the check says. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schemaLine, writeJsonSchemas } from '../../src/node/compile/read/json-schema.ts'

const root = join(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'schema-'))
afterAll(() => rmSync(dir, { recursive: true }))
writeJsonSchemas(dir)

/** Path below `.build/schema/` that a file names at its head. */
const schemaNamed = (text: string) => /\$schema=(?:\.\.\/)+\.build\/schema\/(\S+)\n/.exec(text)?.[1]

function validator(schema: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(readFileSync(join(dir, schema), 'utf8')))
}

const files = globSync('content/**/*.yaml', { cwd: root })
  .map((file) => ({
    name: file.replaceAll('\\', '/').slice('content/'.length),
    text: readFileSync(join(root, file), 'utf8'),
  }))
  .filter(({ text }) => schemaNamed(text))

describe('Every YAML file of the content that names its schema', () => {
  it('names that of its kind, in its first line', () => {
    const first = files.map(({ name, text }) => [name, text.split('\n')[0]])
    expect(first).toEqual(files.map(({ name }) => [name, schemaLine(name).trim()]))
  })

  it('passes it', () => {
    for (const { name, text } of files) {
      const { error } = validator(schemaNamed(text) ?? '').safeParse(parse(text) ?? {})
      expect([name, error]).toEqual([name, undefined])
    }
  })
})

describe('An editor marks', () => {
  const source = {
    title: 'A',
    publisher: 'B',
    urls: [],
    seen: '2026-11-23',
    tier: 'A',
    language: 'en',
  }

  it.each([
    ['a field that does not exist', { S10: { ...source, titel: 'A' } }],
    ['a field that is missing', { S10: { ...source, title: undefined } }],
    ['a word that is none of those there are', { S10: { ...source, tier: 'E' } }],
    ['an id of another form', { X10: source }],
    ['a place of another form', { S10: { ...source, places: { 'F-ONE-01': 'line 2' } } }],
  ])('%s', (_what, data) => {
    const schema = validator('sources.json')
    expect(schema.safeParse({ S10: source }).success).toBe(true)
    expect(schema.safeParse(JSON.parse(JSON.stringify(data))).success).toBe(false)
  })
})

it('An editor asks of a draft what it asks, and of a question what that rests on too', () => {
  const schema = validator('en/items.json')
  const asked = { type: 'number', stem: 'How many?', key: 3 }
  const isSound = (item: object) => schema.safeParse({ 'imp-01': item }).success
  expect(isSound({ ...asked, draft: true })).toBe(true)
  expect(isSound({ ...asked, draft: true, stem: undefined })).toBe(false)
  expect(isSound({ ...asked, draft: true, explainers: 'one#two' })).toBe(false)
  expect(isSound(asked)).toBe(false)
})

it('An editor shows what a field is for', () => {
  expect(readFileSync(join(dir, 'en/quizzes.json'), 'utf8')).toContain(
    '"description": "Explainer to read first."',
  )
})

it('A file without a schema has no line for one', () => {
  expect(schemaLine('en/explainers/basics.md')).toBe('')
  expect(schemaLine('items.lock')).toBe('')
})
