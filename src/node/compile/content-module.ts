/** Writes the compiled content as the module that the Worker imports. */
import type { CompiledContent } from '../../content/library.ts'

/**
 * Each part of a library, such as its facts, is a string that is parsed when it is first asked for: a
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

export const content = {
  version: ${JSON.stringify(version)},
  assets: ${JSON.stringify(assets)},
  libraries: [
${libraries.map((library) => `    lazily({\n${parts(library)}    }),\n`).join('')}  ],
}
`

const parts = (library: object): string =>
  Object.entries(library)
    .map(([name, part]) => `      ${name}: ${JSON.stringify(JSON.stringify(part))},\n`)
    .join('')
