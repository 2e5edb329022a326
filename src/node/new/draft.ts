/** Additions to a content folder: gathered first, then written all at once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import { schemaLine } from '../compile/read/json-schema.ts'
import { addToGroup, addToList, appendEntry } from './edit-yaml.ts'
import { NotPossible } from './not-possible.ts'

type Entry = Record<string, unknown>

export class Draft {
  readonly #dir: string
  readonly #texts = new Map<string, string>()

  /** @param dir the content folder */
  constructor(dir: string) {
    this.#dir = dir
  }

  has(name: string): boolean {
    return this.#texts.has(name) || existsSync(join(this.#dir, name))
  }

  read(name: string): string {
    const text = this.#texts.get(name)
    if (text !== undefined) return text
    if (!this.has(name)) throw new NotPossible(`content/${name} is missing.`)
    return readFileSync(join(this.#dir, name), 'utf8').replace(/^\uFEFF/, '')
  }

  /** What a file holds, by id or field; nothing where it is empty. */
  data(name: string): Entry {
    const document = parseDocument(this.read(name))
    if (document.errors.length > 0) {
      throw new NotPossible(`content/${name} can't be read: put it right first (npm run content).`)
    }
    return (document.toJS() ?? {}) as Entry
  }

  /** Its entries, each a group of fields. */
  entries(name: string): [string, Entry][] {
    return Object.entries(this.data(name)) as [string, Entry][]
  }

  /** Names, without `.yaml`, of the files in a folder. */
  filesIn(folder: string): string[] {
    const path = join(this.#dir, folder)
    const there = existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : []
    const names = new Set([...there, ...this.#texts.keys()])
    return [...names]
      .filter((name) => dirname(name) === folder && name.endsWith('.yaml'))
      .map((name) => basename(name, '.yaml'))
      .sort()
  }

  create(name: string, text: string): void {
    if (this.has(name)) throw new NotPossible(`There is a content/${name} already.`)
    this.#texts.set(name, schemaLine(name) + text)
  }

  /** Adds an entry to a file, which is made where there is none. @param text begins with the id */
  append(name: string, id: string, text: string): void {
    if (this.has(name) && id in this.data(name)) {
      throw new NotPossible(`There is a ${id} in content/${name} already.`)
    }
    if (this.has(name)) this.#edit(name, (before) => appendEntry(before, text))
    else this.create(name, text)
  }

  addToList(name: string, key: string, value: string): void {
    this.#edit(name, (before) => addToList(before, key, value))
  }

  addToGroup(name: string, key: string, field: string, value: string): void {
    this.#edit(name, (before) => addToGroup(before, key, field, value))
  }

  /** @returns the names of the files that were written */
  save(): string[] {
    for (const [name, text] of this.#texts) {
      const path = join(this.#dir, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    return [...this.#texts.keys()]
  }

  #edit(name: string, edit: (text: string) => string): void {
    try {
      this.#texts.set(name, edit(this.read(name)))
    } catch (error) {
      if (error instanceof NotPossible) throw new NotPossible(`content/${name} ${error.message}.`)
      throw error
    }
  }
}
