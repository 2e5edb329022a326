/** Texts that `npm run new` wrote and that nobody has replaced yet. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problems } from '../problems.ts'

const placeholder = 'Replace this'

/** Whether a text is still to be written. */
export const isPlaceholder = (text: string): boolean => text.includes(placeholder)

/** Warns once for each file, however many it has. */
export function warnOfPlaceholders(dir: string, problems: Problems): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/\.(yaml|md)$/.test(entry.name) || entry.name === 'README.md') continue
    const lines = readFileSync(path, 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes(placeholder)) + 1
    if (line === 0) continue
    const count = lines.filter((text) => text.includes(placeholder)).length
    const message = `still has ${count} ${count === 1 ? 'line' : 'lines'} to fill in: look for “${placeholder}”`
    problems.warn({ file: relative(dir, path).replaceAll(sep, '/'), line }, message)
  }
}
