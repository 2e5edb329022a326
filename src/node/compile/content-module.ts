/** Writes the compiled content as the module that the Worker imports. */
import { extname } from 'node:path'
import type { CompiledContent } from '../../content/library.ts'
import { mapEntries } from './map-entries.ts'

/**
 * Static files are given by the fingerprints in their addresses, of which all the rest is their names. Each part of a library, such as its facts, is a string that is parsed when it is first asked for: a
 * Worker starts without parsing anything, however large the content is, and a request pays for what it
 * needs alone.
 */
export const contentModule = ({ version, assets, libraries }: CompiledContent): string =>
  `const lazily = (parts) => {
  const library = {}
  for (const [name, text] of Object.entries(parts)) {
    const keep = (value) =>
      Object.defineProperty(library, name, { value, enumerable: true, configurable: true, writable: true })
    Object.defineProperty(library, name, {
      enumerable: true,
      configurable: true,
      get: () => keep(JSON.parse(text))[name],
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
${libraries.map((library) => `    lazily({\n${parts(library)}    }),\n`).join('')}  ],
}
`

/** What `assets.ts` put between the name of a file and its extension. */
const printIn = (name: string, address: string): string => {
  const beforeIt = `/assets/${name.slice(0, name.lastIndexOf('.'))}.`
  return address.slice(beforeIt.length, -extname(name).length)
}

const parts = (library: object): string =>
  Object.entries(library)
    .map(([name, part]) => `      ${name}: ${JSON.stringify(JSON.stringify(part))},\n`)
    .join('')
