/** Proves that what is installed is what was looked at, under licences that ours can live with. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  version: string
  integrity?: string
  resolved?: string
  license?: string
  dev?: boolean
  hasInstallScript?: boolean
}

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const { allowScripts } = read('package.json')
const { '': _, ...packages }: Record<string, Locked> = read('package-lock.json').packages
const locked = Object.entries(packages)
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13)

/** Asks for no more than to be named. What is served comes under these alone. */
const free = new Set(
  'MIT ISC Zlib 0BSD BSD-0-Clause BSD-2-Clause BSD-3-Clause Apache-2.0 CC0-1.0 BlueOak-1.0.0 OFL-1.1'.split(
    ' ',
  ),
)
/** Binds whoever passes the program on, which nobody does with a tool. */
const freeForTools = new Set([...free, 'MPL-2.0', 'LGPL-3.0-or-later', 'Python-2.0'])

/** Of several under which it can be had, one is enough; what consists of several needs all. */
function isAllowed({ license = '', dev }: Locked): boolean {
  const allowed = dev ? freeForTools : free
  return license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((each) => allowed.has(each)))
}

describe('every locked package', () => {
  it('has a licence that is allowed where it is used', () => {
    const others = locked.filter(([, each]) => !isAllowed(each))
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([])
  })

  it('has the hash of what was published, by which an altered one is refused', () => {
    const others = locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))
    expect(others.map(([path]) => nameOf(path))).toEqual([])
  })

  it('has an exact version', () => {
    const others = locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version))
    expect(others.map(([path]) => nameOf(path))).toEqual([])
  })

  it('comes from one registry, encrypted: that which npm is set to, where no address stands', () => {
    const origins = locked.flatMap(([, { resolved }]) => (resolved ? new URL(resolved).origin : []))
    expect(new Set(origins).size).toBeLessThanOrEqual(1)
    expect(origins.filter((origin) => !origin.startsWith('https://'))).toEqual([])
  })

  it('runs no script when it is installed, but those that are allowed to', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(scripts.map(([path]) => nameOf(path)).toSorted()).toEqual(
      Object.keys(allowScripts).toSorted(),
    )
  })
})
