/**
 * `content/items.lock`: the structure of every item ever published. A token or a record names its
 * items by id and must stay readable after any deploy, so what stands here never changes.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problems } from '../problems.ts'
import type { ItemData, TextFiles } from '../read/files.ts'
import { readText } from '../read/read-text.ts'

const fileName = 'items.lock'
const heading =
  '# The structure of every question ever published: type, choices, key. Written by `npm run content -- --lock`.\n'

/** One line for one item, such as `end-01 single abcd key=b`. */
function structureOf(id: string, item: ItemData): string {
  const letters = (parts: object) => Object.keys(parts).sort().join('')
  // In the order of the file: a response says by position which part it is about.
  const keys = (parts: Record<string, { key: string }>) =>
    Object.entries(parts)
      .map(([part, { key }]) => `${part}:${key}`)
      .join(',')
  switch (item.type) {
    case 'single':
      return `${id} single ${letters(item.choices)} key=${item.key}`
    case 'multiple':
      return `${id} multiple ${letters(item.choices)} keys=${[...item.keys].sort().join('')}`
    case 'order':
      return `${id} order ${letters(item.choices)} key=${item.key.join('')}`
    case 'match':
      return `${id} match ${letters(item.left)}/${letters(item.right)} key=${keys(item.left)}`
    case 'number':
      return `${id} number key=${item.key} tolerance=${item.tolerance} near=${item.near}`
    case 'classify':
      return `${id} classify ${letters(item.statements)} key=${keys(item.statements)}`
  }
}

/** Holds the items against the lock. */
export function checkItemsLock(dir: string, texts: TextFiles, problems: Problems): void {
  const locked = readLock(dir)
  const present = new Set<string>()
  for (const file of texts.items) {
    for (const [id, item] of Object.entries(file.data)) {
      present.add(id)
      const before = locked.get(id)
      if (before === undefined) {
        problems.warn(file.place([id]), 'is not published yet: npm run content -- --lock')
      } else if (before !== structureOf(id, item)) {
        const message = `was published as “${before}”: make a new item, and keep this one with retired: <date>`
        problems.error(file.place([id]), message)
      }
    }
  }
  for (const id of locked.keys()) {
    if (!present.has(id)) {
      const message = `${id} was published and is gone: keep it with retired: <date>`
      problems.error({ file: fileName }, message)
    }
  }
}

/** Publishes: writes the structure of all items. Call it only where the check found no error. */
export function writeItemsLock(dir: string, texts: TextFiles): void {
  const lines = texts.items.flatMap(({ data }) =>
    Object.entries(data).map(([id, item]) => structureOf(id, item)),
  )
  writeFileSync(join(dir, fileName), `${heading}${lines.sort().join('\n')}\n`)
}

function readLock(dir: string): Map<string, string> {
  const path = join(dir, fileName)
  if (!existsSync(path)) return new Map()
  const lines = readText(path).split('\n')
  return new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.split(' ')[0] ?? '', line]),
  )
}
