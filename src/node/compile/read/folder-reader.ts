/** Reads the files of a content folder, and knows which of them it has read. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Problems } from '../problems.ts'
import { type ContentFile, readContentFile } from './content-file.ts'
import { applyOverlay, overlaySchema, strayPaths } from './overlay.ts'

export type FileOf<S extends z.ZodType> = ContentFile<z.infer<S>>

type FileReader = <S extends z.ZodType>(name: string, schema: S) => FileOf<S>
type FallibleFileReader = <S extends z.ZodType>(name: string, schema: S) => FileOf<S> | undefined

const english = 'en'
/** Texts that are true of the software, for every content folder that has none of its own. */
const sharedDir = join(import.meta.dirname, '../../shared')

export class FolderReader {
  /** Paths below the folder of all files asked for, whether they are there or not. */
  readonly asked = new Set<string>()
  readonly dir: string
  private readonly problems: Problems

  constructor(dir: string, problems: Problems) {
    this.dir = dir
    this.problems = problems
  }

  /**
   * Reads files that hold no texts. All of them are read before it gives up on any, so that an author
   * sees all problems.
   * @returns undefined where a file could not be read
   */
  readRegister<Files>(gather: (read: FileReader) => Files): Files | undefined {
    return readAll((name, schema) => this.readFile(name, schema, english), gather)
  }

  /**
   * Reads English files, with the texts of another language laid over them where it has some.
   * @returns undefined where a file could not be read
   */
  readTexts<Files>(language: string, gather: (read: FileReader) => Files): Files | undefined {
    return readAll((name, schema) => this.readTranslated(name, schema, language), gather)
  }

  /** Whether there is a file that may be missing. */
  has(name: string): boolean {
    this.asked.add(name)
    return existsSync(join(this.dir, name))
  }

  /** Plain names of the YAML files in a folder, in alphabetical order. */
  namesIn(folder: string): string[] {
    const path = join(this.dir, folder)
    if (!existsSync(path) || !statSync(path).isDirectory()) return []
    return readdirSync(path)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort()
  }

  /** The same, where each name stands in addresses or is named by other files. */
  idsIn(folder: string): string[] {
    const ids = this.namesIn(folder)
    for (const id of ids) {
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) continue
      const better = id
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-')
      const message = `should have a name of lower-case letters, digits and hyphens${better ? `, such as ${better}.yaml` : ''}`
      this.problems.error({ file: `${folder}/${id}.yaml` }, message)
    }
    return ids
  }

  private readFile<S extends z.ZodType>(name: string, schema: S, language: string) {
    this.asked.add(name)
    const isShared = !existsSync(join(this.dir, name)) && existsSync(join(sharedDir, name))
    const dir = isShared ? sharedDir : this.dir
    return readContentFile(dir, name, schema, language, this.problems)
  }

  private readTranslated<S extends z.ZodType>(
    name: string,
    schema: S,
    language: string,
  ): FileOf<S> | undefined {
    const file = this.readFile(`${english}/${name}`, schema, english)
    if (language === english) return file
    const overlayName = `${language}/${name}`
    const hasOverlay = this.has(overlayName)
    if (!file || !hasOverlay) return file
    const overlay = this.readFile(overlayName, overlaySchema(schema), language)
    if (!overlay) return undefined
    const mayAdd = schema.meta()?.isOpen === true
    const base = mayAdd ? { ...file, data: Object.assign({}, overlay.data, file.data) } : file
    for (const path of strayPaths(base.data, overlay.data)) {
      const message = `translates something that ${file.name} does not have`
      this.problems.error(overlay.place(path), message)
    }
    return applyOverlay(base, overlay, language)
  }
}

function readAll<Files>(
  readFile: FallibleFileReader,
  gather: (read: FileReader) => Files,
): Files | undefined {
  let isComplete = true
  const files = gather((name, schema) => {
    const file = readFile(name, schema)
    if (!file) isComplete = false
    return file as NonNullable<typeof file>
  })
  return isComplete ? files : undefined
}
