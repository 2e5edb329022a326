/** PNGs, kept from one build to the next. */
import { openKeptFiles } from './kept-files.ts'
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
  const kept = openKeptFiles(dir)
  return {
    async png(svg, width) {
      const print = printOf(svg, width)
      return { bytes: await kept.keep(`${print}.png`, () => drawPng(svg, width)), print }
    },
    removeStale: kept.removeStale,
  }
}
