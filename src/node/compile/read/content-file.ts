/** Reads one YAML or Markdown file, checks its shape, and remembers on which line everything stands. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Place, Problems } from '../problems.ts'
import { NotUtf8, readText } from './read-text.ts'
import { describeIssues } from './schema-messages.ts'
import { typeset, typesetAll } from './typeset.ts'
import { type FieldPath, readYaml } from './yaml/source.ts'

export type { FieldPath }

export interface ContentFile<Data> {
  /** Path below `content/`. */
  name: string
  data: Data
  /** Markdown below the front matter; empty for YAML. */
  body: string
  /** Lines above the body. */
  bodyOffset: number
  /** Where a field stands. */
  place(path: FieldPath): Place
  /** Language in which the text of a field is written. */
  languageOf(path: FieldPath): string
}

/**
 * Reads `name` below `dir`.
 * @returns the file, or undefined after reporting why it can't be used.
 */
export function readContentFile<Schema extends z.ZodType>(
  dir: string,
  name: string,
  schema: Schema,
  language: string,
  problems: Problems,
): ContentFile<z.infer<Schema>> | undefined {
  const text = textOf(dir, name, problems)
  const parts = text === undefined ? undefined : split(name, text, problems)
  if (!parts) return undefined
  const { yaml, yamlOffset, body, bodyOffset } = parts
  const source = readYaml(yaml, yamlOffset)
  if (Array.isArray(source)) {
    for (const { line, field, message } of source) {
      problems.error({ file: name, line, field }, message)
    }
    return undefined
  }
  const place = (field: FieldPath): Place => ({
    file: name,
    line: source.lineOf(field),
    field: field.join('.') || undefined,
  })
  const result = schema.safeParse(source.data)
  if (!result.success) {
    for (const { path, message } of describeIssues(result.error.issues, schema, source.data)) {
      problems.error(place(path), message)
    }
    return undefined
  }
  const data = typesetAll(result.data)
  return { name, data, body: typeset(body), bodyOffset, place, languageOf: () => language }
}

/** @returns the text of a file, or undefined after reporting why there is none */
function textOf(dir: string, name: string, problems: Problems): string | undefined {
  const path = join(dir, name)
  if (!existsSync(path)) {
    problems.error({ file: name }, 'this file is missing')
    return undefined
  }
  if (statSync(path).isDirectory()) {
    problems.error({ file: name }, 'is a folder, and should be a file')
    return undefined
  }
  try {
    return readText(path)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    problems.error({ file: name, line: error.line }, error.message)
    return undefined
  }
}

interface Parts {
  yaml: string
  /** Lines above the YAML. */
  yamlOffset: number
  body: string
  bodyOffset: number
}

/** Separates front matter and body; a YAML file is all front matter. */
function split(name: string, text: string, problems: Problems): Parts | undefined {
  if (!name.endsWith('.md')) return { yaml: text, yamlOffset: 0, body: '', bodyOffset: 0 }
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (match) {
    const body = text.slice(match[0].length)
    const bodyOffset = match[0].split('\n').length - 1
    return { yaml: match[1] ?? '', yamlOffset: 1, body, bodyOffset }
  }
  const message = text.startsWith('---')
    ? 'opens its fields with --- and does not close them: add a line --- above the text'
    : 'should begin with a line ---, its fields, and another line ---'
  problems.error({ file: name, line: 1 }, message)
  return undefined
}
