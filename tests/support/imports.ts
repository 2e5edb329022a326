/** What each source file imports, read from its syntax: type-only imports and re-exports included. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  /** The file that imports, from the root of the repository. */
  file: string
  line: number
  /** The file imported, from the root of the repository; a package as it is named. */
  target: string
  /** What of it is named; `*` where all of it is taken. */
  names: readonly string[]
}

/** The imports of every TypeScript file below a folder of the repository. */
export function importsBelow(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
    .flatMap((file) => importsIn(file, readFileSync(file, 'utf8')))
}

/** @param file its path, which also tells whether it holds JSX */
export function importsIn(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const imports: Import[] = []
  visit(program, (node) => {
    if (!node.source) return
    const line = text.slice(0, node.start as number).split('\n').length
    const source = pathOf(node.source as Source)
    if (source === undefined) throw new Error(`${file}:${line} imports a path that is computed`)
    const target = source.startsWith('.') ? posix.join(posix.dirname(file), source) : source
    imports.push({ file, line, target, names: namesIn(node) })
  })
  return imports
}

/** A string in quotes, or in backticks with nothing filled in. */
interface Source {
  value?: unknown
  expressions?: readonly unknown[]
  quasis?: readonly { value: { cooked: string } }[]
}

function pathOf({ value, expressions, quasis }: Source): string | undefined {
  if (typeof value === 'string') return value
  return expressions?.length === 0 ? quasis?.[0]?.value.cooked : undefined
}

interface Named {
  type: string
  name?: string
  left?: Named
}

function namesIn({ type, specifiers, qualifier }: Record<string, unknown>): string[] {
  if (type === 'TSImportType') return [leftmost(qualifier as Named | null)]
  if (type === 'ImportExpression' || type === 'ExportAllDeclaration') return ['*']
  return (specifiers as { type: string; imported?: Named; local: Named }[]).map((each) => {
    if (each.type === 'ImportDefaultSpecifier') return 'default'
    if (each.type === 'ImportNamespaceSpecifier') return '*'
    return (each.imported ?? each.local).name ?? ''
  })
}

/** `Context` of `import('hono').Context.Inner`. */
const leftmost = (named: Named | null | undefined): string =>
  named?.left ? leftmost(named.left) : (named?.name ?? '*')

/** Calls for every node that can have a `source`: imports, re-exports, `import()` and its type form. */
function visit(value: unknown, call: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, call)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Record<string, unknown>
    if (/^(Import|Export|TSImport)/.test(String(node.type))) call(node)
    for (const child of Object.values(node)) visit(child, call)
  }
}
