/** Stylesheets: made of every part once, with a colour for every name. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page } from '../../src/node/colours.ts'
import { framedColours, pageColours } from '../../src/node/compile/static/colour-rules.ts'
import { pageWords } from '../../src/node/compile/static/page-words.ts'
import { stylesheets } from '../../src/node/compile/static/stylesheet-parts.ts'
import { buildStylesheets } from '../../src/node/compile/static/stylesheets.ts'

const dir = join(import.meta.dirname, '../../static/styles')
const words = pageWords([{ language: 'en', ui: { 'worksheet.page': 'Page {n} of "{total}"' } }])
const built = buildStylesheets(dir, 'display.woff2', words)
const textOf = (name: string) => built.get(name)?.toString() ?? ''

describe.each(stylesheets)('the stylesheet $name', ({ name, parts }) => {
  it('has every part of its folder, once', () => {
    const files = readdirSync(join(dir, name)).map(
      (file) => `${name}/${file.replace(/\.css$/, '')}`,
    )
    const own = parts.filter((part) => part.startsWith(`${name}/`))
    expect(own.toSorted()).toEqual(files.toSorted())
  })

  it('uses no custom property that nothing sets, and sets no colour that nothing uses', () => {
    // Pages with another one have site.css or quiz.css as well, whose colours they share.
    const all =
      name === 'embed'
        ? textOf('embed.css')
        : [...built.keys()]
            .filter((sheet) => sheet !== 'embed.css')
            .map(textOf)
            .join('')
    const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, property]) => property))
    const set = new Set([...all.matchAll(/[{;](--[\w-]+):/g)].map(([, property]) => property))
    expect([...used].filter((property) => !set.has(property))).toEqual([])
    expect([...set].filter((property) => !used.has(property))).toEqual([])
  })

  it('writes no colour out in a part', () => {
    for (const part of parts) {
      const css = readFileSync(join(dir, `${part}.css`), 'utf8')
      expect([part, css.match(/:.*(#[0-9a-f]{3}|rgb|hsl)/g)]).toEqual([part, null])
    }
  })
})

it('the colour of what takes a visitor on is that of filled buttons alone', () => {
  const users = new Set(
    stylesheets
      .flatMap(({ parts }) => parts)
      .filter((part) => readFileSync(join(dir, `${part}.css`), 'utf8').includes('var(--action)')),
  )
  expect([...users]).toEqual(['site/button'])
})

describe('the colours at the head of a stylesheet', () => {
  const colours = { ink: { light: '#111', dark: '#eee', print: '#000' }, mark: page.mark }

  it('follow the system and the printer on a page of the site', () => {
    expect(pageColours(colours).split('\n')).toEqual([
      ':root { --ink: #111; --mark: #a8321a; }',
      '@media screen and (prefers-color-scheme: dark) { :root { --ink: #eee; --mark: #ff9a80; } }',
      '@media print { :root { --ink: #000; --mark: #000; } }',
    ])
  })

  it('follow the choice of the embedder on a framed page', () => {
    expect(framedColours({ ink: colours.ink }).split('\n')).toEqual([
      ':root { color-scheme: light dark; --ink: #111; }',
      '[data-theme="light"] { color-scheme: light; }',
      '@media screen and (prefers-color-scheme: dark) { [data-theme="auto"] { --ink: #eee; } }',
      '[data-theme="dark"] { color-scheme: dark; --ink: #eee; }',
    ])
  })
})

it('a stylesheet with a part that is missing can not be built', () => {
  const empty = mkdtempSync(join(tmpdir(), 'styles-'))
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }))
  expect(() => buildStylesheets(empty, 'display.woff2', '')).toThrow(/type\.css/)
})
