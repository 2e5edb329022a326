/** Writes the compiled content as the module that the Worker imports. */
import { extname } from 'node:path'
import type { CompiledContent } from '../../content/library.ts'
import { mapEntries } from './map-entries.ts'

/**
 * Static files are given by the fingerprints in their addresses, of which all the rest is their names. Each part of a
 * library, such as its glossary, is a string that is parsed when it is first asked for, and so is each entry of those
 * parts that are large and read by id: a Worker starts without parsing anything, however large the content is, and a
 * request pays for what it needs alone.
 */
export const contentModule = ({ version, assets, libraries }: CompiledContent): string =>
  `const lazily = (parts) => {
  // Without a prototype it is a table from the start: another object takes milliseconds for each entry it redefines.
  const library = Object.create(null)
  for (const [name, part] of Object.entries(parts)) {
    const keep = (value) =>
      Object.defineProperty(library, name, { value, enumerable: true, configurable: true, writable: true })
    Object.defineProperty(library, name, {
      enumerable: true,
      configurable: true,
      get: () => keep(typeof part === 'string' ? JSON.parse(part) : part())[name],
    })
  }
  return library
}

const addresses = (prints) =>
  Object.fromEntries(
    Object.entries(prints).map(([name, print]) => {
      const dot = name.lastIndexOf('.')
      return [name, \`/assets/\${name.slice(0, dot)}.\${print}\${name.slice(dot)}\`]
    }),
  )

export const content = {
  version: ${JSON.stringify(version)},
  assets: addresses(${JSON.stringify(mapEntries(assets, printIn))}),
  libraries: [
${libraries.map((library) => `    ${lazilyIn(library, writePart)},\n`).join('')}  ],
}
`

/** What `assets.ts` put between the name of a file and its extension. */
const printIn = (name: string, address: string): string => {
  const beforeIt = `/assets/${name.slice(0, name.lastIndexOf('.'))}.`
  return address.slice(beforeIt.length, -extname(name).length)
}

/** Parts of which a request needs a few entries at most. */
const readById = new Set(['items', 'facts', 'sources'])

const writePart = (name: string, part: object): string =>
  readById.has(name) ? `() => ${lazilyIn(part, (_, entry) => textOf(entry))}` : textOf(part)

/**
 * The parts that come last, in this order: packed, a text is short where one like it stands shortly before, and the
 * words of the interface are like the code that names them, which follows.
 */
const last = [
  'sources',
  'claims',
  'facts',
  'charts',
  'timeline',
  'misconceptions',
  'items',
  'objectives',
  'quizzes',
  'ui',
]

const lazilyIn = (whole: object, write: (name: string, part: object) => string): string =>
  `lazily({${Object.entries(whole)
    .sort(([one], [other]) => last.indexOf(one) - last.indexOf(other))
    .map(([name, part]) => `\n${JSON.stringify(name)}: ${write(name, part)},`)
    .join('')}\n})`

const textOf = (value: object): string => JSON.stringify(JSON.stringify(value))
