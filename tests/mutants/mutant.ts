/** What takes a protection out, and the test that must then go red. One file each in `protections/`. */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url)
const folder = new URL('protections/', import.meta.url)

export interface Mutant {
  /** Of its file. */
  name: string
  /** In a sentence. */
  protection: string
  /** What is altered, from the top of the project. */
  file: string
  /** Stands there exactly once. */
  old: string
  new: string
  /** The file with the test. */
  test: string
  /** Part of the title of the test, with those of the groups that it is in. */
  title: string
}

/** Several lines are written as a list. */
const textOf = (lines: string | readonly string[]): string => [lines].flat().join('\n')

/** @throws where one no longer fits what it alters: then it proves nothing */
export function readMutants(): Mutant[] {
  return readdirSync(folder).map((file) => {
    const read = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const mutant = { ...read, old: textOf(read.old), new: textOf(read.new) }
    const times = readFileSync(new URL(mutant.file, root), 'utf8').split(mutant.old).length - 1
    if (times !== 1)
      throw new Error(`${file}: “${mutant.old}” stands ${times} times in ${mutant.file}`)
    return { ...mutant, name: file.replace('.json', '') }
  })
}
