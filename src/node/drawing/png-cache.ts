/** Keeps PNGs from one build to the next: `npm run content` runs at each change, and drawing takes time. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPng, printOf } from './png.ts'

/** A PNG, with eight hexadecimal digits that stand for what it is drawn from. */
interface Picture {
  bytes: Buffer
  print: string
}

export interface PngCache {
  /** Draws the picture, or finds it drawn. See `drawPng`. */
  png(svg: string, width?: number): Promise<Picture>
  /** Removes what was not asked for since the cache was opened. */
  removeStale(): void
}

/** @param dir for nothing else but these PNGs */
export function openPngCache(dir: string): PngCache {
  mkdirSync(dir, { recursive: true })
  const used = new Set<string>()
  return {
    async png(svg, width) {
      const print = printOf(svg, width)
      const name = `${print}.png`
      used.add(name)
      const path = join(dir, name)
      try {
        return { bytes: readFileSync(path), print }
      } catch {
        const bytes = await drawPng(svg, width)
        // Moved into place whole: a test run and `npm start` may build at the same time.
        writeFileSync(`${path}.${process.pid}`, bytes)
        renameSync(`${path}.${process.pid}`, path)
        return { bytes, print }
      }
    },
    removeStale() {
      for (const name of readdirSync(dir)) {
        if (name.endsWith('.png') && !used.has(name)) rmSync(join(dir, name), { force: true })
      }
    },
  }
}
