/** Reads one YAML or Markdown file, checks its shape, and remembers on which line everything stands. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Place, Problems } from './problems.ts'
import { issueMessage } from './schema-messages.ts'

export type FieldPath = readonly (string | number)[]

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
  const path = join(dir, name)
  if (!existsSync(path)) {
    problems.error({ file: name }, 'this file is missing')
    return undefined
  }
  const { yaml, yamlOffset, body, bodyOffset } = split(
    name,
    readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
  )
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + yamlOffset
    problems.error({ file: name, line }, `is not valid YAML: ${error.message}`)
  }
  if (document.errors.length > 0) return undefined

  const place = (field: FieldPath): Place => ({
    file: name,
    line: lineOf(document.contents, field, lines) + yamlOffset,
    field: field.join('.') || undefined,
  })
  const result = schema.safeParse(document.toJS() ?? {})
  if (!result.success) {
    for (const issue of result.error.issues) {
      for (const { path, message } of issueMessage(issue, (path) => document.hasIn(path)))
        problems.error(place(path), message)
    }
    return undefined
  }
  return { name, data: result.data, body, bodyOffset, place, languageOf: () => language }
}

/** Parts front matter from the body; a YAML file is all front matter. */
function split(name: string, text: string) {
  if (!name.endsWith('.md')) return { yaml: text, yamlOffset: 0, body: '', bodyOffset: 0 }
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  if (!match) return { yaml: '', yamlOffset: 0, body: text, bodyOffset: 0 }
  const yaml = match[1] ?? ''
  return {
    yaml,
    yamlOffset: 1,
    body: text.slice(match[0].length),
    bodyOffset: match[0].split('\n').length - 1,
  }
}

/** Line (from 1) of the deepest part of `path` that the file has. */
function lineOf(root: unknown, path: FieldPath, lines: LineCounter): number {
  let node = root
  let offset = rangeStart(root)
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined
    const child = pair ? pair.value : getItem(node, step)
    const start = rangeStart(pair ? pair.key : child)
    if (start === undefined) break
    offset = start
    node = child
  }
  return lines.linePos(offset ?? 0).line
}

const getItem = (node: unknown, step: string | number): unknown =>
  (node as { items?: unknown[] } | null)?.items?.[Number(step)]

const rangeStart = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] } | null)?.range?.[0]
