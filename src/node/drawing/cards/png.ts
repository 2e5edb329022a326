/** Turns drawings into pictures with the font of the site, and keeps them from one build to the next. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { fingerprint } from '../../compile/assets.ts'
import { indexedPng } from './indexed-png.ts'

const require = createRequire(import.meta.url)
const fontFolder = '@expo-google-fonts/source-serif-4'
const fontFiles = ['400Regular', '600SemiBold'].map((cut) =>
  require.resolve(`${fontFolder}/${cut}/SourceSerif4_${cut}.ttf`),
)
// The fonts of the machine stay out, so that every machine draws the same.
const options: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Serif 4' },
}

/** An SVG with what all drawings set in the font of the site. */
export const openDrawing = (svg: string): Resvg => new Resvg(svg, options)

/** Drawings by what they are drawn from, since `npm run content` runs at each change. */
export function openCache(dir: string) {
  mkdirSync(dir, { recursive: true })
  const { version } = require('@resvg/resvg-js/package.json') as { version: string }
  const writer = join(import.meta.dirname, 'indexed-png.ts')
  const tools = fingerprint([version, ...[...fontFiles, writer].map((path) => readFileSync(path))])
  const used = new Set<string>()
  return {
    png(svg: string): Buffer {
      const name = `${fingerprint([tools, svg])}.png`
      used.add(name)
      const path = join(dir, name)
      try {
        return readFileSync(path)
      } catch {
        const { pixels, width, height } = openDrawing(svg).render()
        const png = indexedPng(pixels, width, height)
        // Moved into place whole: a test run and `npm start` may build at the same time.
        writeFileSync(`${path}.${process.pid}`, png)
        renameSync(`${path}.${process.pid}`, path)
        return png
      }
    },
    removeStale(): void {
      for (const name of readdirSync(dir)) {
        if (name.endsWith('.png') && !used.has(name)) rmSync(join(dir, name), { force: true })
      }
    },
  }
}
