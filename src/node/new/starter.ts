/** The texts that something new begins with: those of the topic in `src/node/starter/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse } from 'yaml'
import { entryText } from './edit-yaml.ts'

const dir = join(import.meta.dirname, '../starter')

/** Names of all its files, below the content folder. */
export const starterFiles = (): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'))

export const starterFile = (name: string): string => readFileSync(join(dir, name), 'utf8')

/** One entry of a file, as it stands there. */
export const starterEntry = (name: string, id: string): string => entryText(starterFile(name), id)

const itemsFile = 'en/items/basics.yaml'
const items = () => parse(starterFile(itemsFile)) as Record<string, { type: string }>

export const itemTypes = (): string[] => Object.values(items()).map(({ type }) => type)

/** The item of a type, and its id there. */
export function starterItem(type: string): { id: string; text: string } | undefined {
  const [id] = Object.entries(items()).find(([, item]) => item.type === type) ?? []
  return id === undefined ? undefined : { id, text: starterEntry(itemsFile, id) }
}

/** Puts ids of the author's content in the place of those of the starter. */
export function rename(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text)
}
