/** The Worker with a multiple of its content, which tells what more texts would cost. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { content } from '../../.build/content.js'
import type { Library } from '../../src/content/library.ts'
import { contentModule } from '../../src/node/compile/content-module.ts'
import { servedContent } from '../../src/node/pages/served-content.ts'
import { root } from '../support/host-process.ts'
import {
  type Bundle,
  bundleProject,
  type Compatibility,
  readBundle,
  writeProject,
} from './bundle.ts'

/**
 * What is multiplied: explainers, facts, sources, claims, dates, terms and questions of the compiled library,
 * each copy under an id of its own. Quizzes, charts and words stay as they are.
 */
function multiply(library: Library, times: number): Library {
  const copies = Array.from({ length: times - 1 }, (_, index) => `x${index + 2}`)
  const list = <T extends { id: string }>(entries: readonly T[]): T[] => [
    ...entries,
    ...copies.flatMap((copy) => entries.map((entry) => ({ ...entry, id: `${entry.id}${copy}` }))),
  ]
  const record = <T extends { id: string }>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(list(Object.values(entries)).map((entry) => [entry.id, entry]))
  const explainers = copies.flatMap((copy) =>
    library.explainers.map((one) => ({ ...one, slug: `${one.slug}${copy}` })),
  )
  return {
    ...library,
    explainers: [...library.explainers, ...explainers],
    facts: record(library.facts),
    sources: record(library.sources),
    claims: list(library.claims),
    timeline: list(library.timeline),
    glossary: list(library.glossary),
    items: record(library.items),
  }
}

/** @param folder for a copy of the code with that content, inside the project, where packages are found */
export function bundleLarger(folder: string, times: number, compatibility: Compatibility): Bundle {
  mkdirSync(join(folder, '.build'), { recursive: true })
  for (const name of ['src', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  const libraries = content.libraries.map((library) => multiply(library, times))
  const served = servedContent({ ...content, libraries })
  writeFileSync(join(folder, '.build/content.js'), contentModule(served))
  writeProject(folder, join(folder, 'src/index.ts'), compatibility)
  const out = join(folder, 'out')
  bundleProject(folder, out)
  return readBundle(out, compatibility)
}
