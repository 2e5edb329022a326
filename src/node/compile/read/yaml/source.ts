/** The YAML of a file as a tree that knows on which line everything stands. */
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { remember } from '../../remember.ts'
import { findLosses } from './losses.ts'
import { explainYaml, type YamlMistake } from './mistakes.ts'

export type FieldPath = readonly (string | number)[]

export interface YamlSource {
  data: unknown
  /** Line (from 1) of the deepest part of a path that the file has. */
  lineOf(path: FieldPath): number
}

/**
 * @param linesAbove lines of the file above `source`
 * @returns the tree, or what is wrong with the file
 */
export function readYaml(source: string, linesAbove = 0): YamlSource | YamlMistake[] {
  const { document, counter } = parse(source)
  const mistake = explainYaml(document.errors, source, linesAbove)
  if (mistake) return [mistake]
  const lineOf = (path: FieldPath) => linesAbove + counter.linePos(offsetOf(document, path)).line
  const losses = findLosses(document, source)
  if (losses.length > 0) {
    return losses.map(({ path, message }) => ({
      line: lineOf(path),
      field: path.join('.') || undefined,
      message,
    }))
  }
  return { data: document.toJS() ?? {}, lineOf }
}

const parse = remember((source: string) => {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  return { document, counter }
}, 200)

function offsetOf({ contents }: Document, path: FieldPath): number {
  let node: unknown = contents
  let offset = startOf(node)
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined
    const child = pair ? pair.value : itemOf(node, step)
    const start = startOf(pair ? pair.key : child)
    if (start === undefined) break
    offset = start
    node = child
  }
  return offset ?? 0
}

const itemOf = (node: unknown, step: string | number): unknown =>
  (node as { items?: unknown[] } | null)?.items?.[Number(step)]

const startOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] } | null)?.range?.[0]
