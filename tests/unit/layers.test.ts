// The layers of the source: which folder may import from which, by the import statements themselves.
import { describe, expect, it } from 'vitest'
import { type Import, importsBelow, importsIn } from '../support/imports.ts'

/**
 * Folder of `src` → the folders that it may import from, besides itself. `.build` is the compiled
 * content; a file that stands in `src` itself is named whole. Every arrow points down.
 */
const below: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  // Making things once: it knows nothing of what is made.
  once: [],
  // What JSX becomes.
  jsx: [],
  content: ['once', 'domain', '.build'],
  store: ['domain'],
  // Items on their way from and to other programs, wherever they are read or written.
  interchange: ['domain'],
  snippets: ['once', 'content', 'domain'],
  answers: ['once', 'content', 'domain'],
  formats: ['once', 'answers', 'snippets', 'interchange', 'content', 'domain'],
  states: ['once', 'answers', 'interchange', 'content', 'domain', '.build'],
  views: ['once', 'states', 'formats', 'answers', 'snippets', 'content', 'domain', 'jsx', '.build'],
  // The object of each class.
  room: ['store', 'domain'],
  // What makes the pages of the build: named everywhere by its type alone, and imported by the Worker that makes them.
  'makers.ts': ['views', 'formats'],
  'env.ts': ['makers.ts', 'room', 'domain'],
  http: ['once', 'room', 'env.ts', 'makers.ts', 'content', 'domain', '.build'],
  routes: [
    'once',
    'http',
    'store',
    'views',
    'states',
    'formats',
    'interchange',
    'answers',
    'snippets',
    'content',
    'domain',
    'env.ts',
    'makers.ts',
    '.build',
  ],
  'app.ts': ['routes', 'http', 'content', 'domain', 'env.ts'],
  'scheduled.ts': ['store', 'domain'],
  'handler.ts': ['scheduled.ts', 'env.ts', '.build'],
  // What rooms send to the pages of a lesson.
  'pictures.tsx': ['once', 'room', 'http', 'states', 'views', 'content', 'domain'],
  'live-room.ts': ['pictures.tsx', 'room', '.build'],
  'index.ts': ['app.ts', 'handler.ts', 'http', 'live-room.ts', 'room', '.build'],
  // The same with what makes its pages.
  'whole-app.ts': ['app.ts', 'makers.ts', 'content', 'env.ts'],
  'whole.ts': ['whole-app.ts', 'handler.ts', 'http', 'live-room.ts', 'room', '.build'],
  // Only development and tests see it: no other folder may import it.
  examples: [
    'once',
    'snippets',
    'http',
    'store',
    'room',
    'views',
    'states',
    'answers',
    'interchange',
    'content',
    'domain',
    'env.ts',
    'jsx',
    '.build',
  ],
  // Runs in browsers; what the Worker shows too is made by the same code.
  browser: ['views', 'states', 'interchange', 'content', 'domain', '.build'],
  // Runs in Node: commands, compiling, drawing.
  node: [
    'once',
    'http',
    'store',
    'formats',
    'interchange',
    'answers',
    'snippets',
    'content',
    'domain',
    '.build',
  ],
}

/** The folder of `src`, or the file that stands in it; `.build`; undefined for a package. */
function layerOf(path: string): string | undefined {
  if (path.startsWith('.build/')) return '.build'
  return /^src\/([^/]+)/.exec(path)?.[1]
}

const isPackage = ({ target }: Import): boolean => layerOf(target) === undefined
const where = ({ file, line, target }: Import): string => `${file}:${line} imports ${target}`

const wrongWay = (imports: readonly Import[]): string[] =>
  imports
    .filter((each) => {
      const [from, to] = [layerOf(each.file) ?? '', layerOf(each.target)]
      return to !== undefined && from !== to && !below[from]?.includes(to)
    })
    .map(where)

/** All of hono includes it. */
const namesContext = ({ target, names }: Pick<Import, 'target' | 'names'>): boolean =>
  target === 'hono' && (names.includes('Context') || names.includes('*'))

/** The first way found from a file back to itself, each step as `file:line imports file`. */
function cycleIn(imports: readonly Import[]): string[] {
  const byFile = Map.groupBy(imports, ({ file }) => file)
  const done = new Set<string>()
  const search = (file: string, way: readonly Import[]): string[] | undefined => {
    const start = way.findIndex((step) => step.file === file)
    if (start !== -1) return way.slice(start).map(where)
    if (done.has(file)) return undefined
    for (const step of byFile.get(file) ?? []) {
      const found = search(step.target, [...way, step])
      if (found) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of byFile.keys()) {
    const found = search(file, [])
    if (found) return found
  }
  return []
}

const imports = importsBelow('src')
const packages = imports.filter(isPackage)

describe('the layers of the source', () => {
  it('have a line in the table for each folder', () => {
    const found = new Set(imports.map(({ file }) => layerOf(file)))
    expect([...found].filter((layer) => layer === undefined || !below[layer])).toEqual([])
  })

  it('import downward only', () => {
    expect(wrongWay(imports)).toEqual([])
  })

  it('have no cycle between files, type-only imports included', () => {
    expect(cycleIn(imports)).toEqual([])
  })

  it('leave the rules without any package', () => {
    expect(packages.filter(({ file }) => file.startsWith('src/domain/')).map(where)).toEqual([])
  })

  it('name a request’s context in routes and http only', () => {
    const mayName = /^src\/(routes\/|http\/|app\.ts$)/
    const named = packages.filter(
      ({ file, target, names }) => namesContext({ target, names }) && !mayName.test(file),
    )
    expect(named.map(where)).toEqual([])
  })

  it('leave to the makers of pages what they have, so that the deployed Worker has none of it', () => {
    const made = new Set(
      imports.filter(({ file }) => file === 'src/makers.ts').flatMap(({ names }) => names),
    )
    const isMade = ({ target, names }: Import) =>
      names.some((name) => made.has(name) || (target === 'src/makers.ts' && name !== 'Makers'))
    const deployed = imports.filter(({ file }) =>
      /^src\/(routes|http)\/|^src\/(app|env)\.ts$/.test(file),
    )
    expect(made.size).toBeGreaterThan(20)
    expect(deployed.filter(isMade).map(where)).toEqual([])
  })

  it('use what only Node has in src/node only', () => {
    const used = packages.filter(
      ({ file, target }) => target.startsWith('node:') && !file.startsWith('src/node/'),
    )
    expect(used.map(where)).toEqual([])
  })

  it('read the questions of others in browsers and in Node, never in the Worker', () => {
    const readers = /^src\/interchange\/(read-items\.ts$|reading\/|[\w-]+\/read)/
    const used = imports.filter(
      ({ file, target }) =>
        readers.test(target) && !/^src\/(interchange|browser|node)\//.test(file),
    )
    expect(used.map(where)).toEqual([])
  })

  it('check the shape of content files in src/node only, and read YAML where teachers bring some', () => {
    const mayRead = /^src\/(node\/|interchange\/yaml\/entries\.ts$)/
    const used = packages.filter(
      ({ file, target }) =>
        (/^zod(\/|$)/.test(target) && !file.startsWith('src/node/')) ||
        (/^yaml(\/|$)/.test(target) && !mayRead.test(file)),
    )
    expect(used.map(where)).toEqual([])
    const files = new Set(imports.map(({ file }) => file))
    expect([...files].filter((file) => /^src\/content\/.*schema/.test(file))).toEqual([])
  })
})

describe('the reader of imports', () => {
  const read = (text: string) =>
    importsIn('src/domain/one.tsx', text).map(({ line, target, names }) => [line, target, ...names])

  it('finds type-only imports, re-exports and imports in the middle of a line', () => {
    const text = [
      "import type { A } from './a.ts'",
      "import { type B, c as d } from '../http/b.ts'",
      "export * from './c.ts'",
      "export type { E } from './e.ts'",
      "import './f.ts'",
      "type G = import('./g.ts').G",
      "const h = <p>{await import('hono')}</p> // import './no.ts'",
      'const i = import(`../http/i.ts`)',
      "import j, * as k from './j.ts'",
    ]
    expect(read(text.join('\n'))).toEqual([
      [1, 'src/domain/a.ts', 'A'],
      [2, 'src/http/b.ts', 'B', 'c'],
      [3, 'src/domain/c.ts', '*'],
      [4, 'src/domain/e.ts', 'E'],
      [5, 'src/domain/f.ts'],
      [6, 'src/domain/g.ts', 'G'],
      [7, 'hono', '*'],
      [8, 'src/http/i.ts', '*'],
      [9, 'src/domain/j.ts', 'default', '*'],
    ])
  })

  it.each([
    "import type { Context } from 'hono'",
    "import { type Context as C } from 'hono'",
    "import type * as H from 'hono'\ntype C = H.Context",
    "type C = import('hono').Context",
    "export type { Context } from 'hono'",
    "export * from 'hono'",
  ])('sees a request’s context in %s', (text) => {
    expect(importsIn('src/views/one.ts', text).map(namesContext)).toEqual([true])
  })

  it('refuses a path that is computed, since nothing can be said of it', () => {
    expect(() => read('const a = 1\nconst b = import(a)')).toThrow('one.tsx:2')
  })

  it('leads to a message with file and line where an import points upward', () => {
    const upward = importsIn(
      'src/domain/one.ts',
      "\nimport type { Site } from '../content/site.ts'",
    )
    expect(wrongWay(upward)).toEqual(['src/domain/one.ts:2 imports src/content/site.ts'])
  })

  it('leads to the whole way round where files import each other', () => {
    const round = [
      ...importsIn('src/views/a.ts', "import { b } from './b.ts'"),
      ...importsIn('src/views/b.ts', "import type { A } from './a.ts'"),
    ]
    expect(cycleIn(round)).toEqual([
      'src/views/a.ts:1 imports src/views/b.ts',
      'src/views/b.ts:1 imports src/views/a.ts',
    ])
  })
})
