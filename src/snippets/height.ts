/** How high a framed page is at which width, before the page itself can tell. */
import type { FrameHeights } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { entriesOf, type SnippetPart } from './part.ts'
import type { Snippet, SnippetKind } from './snippet.ts'

/** Widths at which `npm run heights` measured, in pixels. */
export const measuredWidths = [320, 500, 640] as const

/** For a snippet that has not been measured yet. */
const usualHeights: Record<SnippetKind, FrameHeights> = {
  keyPoints: [760, 550, 480],
  section: [1100, 750, 640],
  fact: [620, 470, 420],
  term: [420, 320, 280],
  claim: [760, 550, 480],
  trace: [1900, 1450, 1300],
  document: [1900, 1380, 1200],
  timeline: [1500, 1150, 1000],
  chart: [720, 900, 900],
  question: [760, 600, 540],
  quiz: [460, 380, 340],
}

/** Narrowest frame on offer, in pixels: as wide as on a small phone. */
export const narrowestFrame = 320
/** Widest frame on offer, in pixels: beyond it lines get too long to read. */
export const widestFrame = 640

/**
 * The height of a frame of this width, both in pixels. That of a part of the timeline is in proportion to
 * the number of its entries.
 */
export function frameHeight(
  site: Site,
  snippet: Snippet,
  part: SnippetPart,
  width: number,
): number {
  const { heights, timeline } = site.library
  const whole = heightAt(heights[snippet.path] ?? usualHeights[snippet.kind], width)
  if (snippet.kind !== 'timeline') return whole
  const shown = entriesOf(timeline, part).length / entriesOf(timeline, {}).length
  return Math.max(200, Math.ceil(whole * shown))
}

/** Where lines break differs from width to width by so much, in pixels. */
const slack = 60

/**
 * The height of a frame of unknown width, in pixels: in no column that hosts give, from that of a phone to that of a
 * wide article, is anything cut off, the licence and the sources above all, which stand at the end.
 * @param narrowest column in pixels
 */
export const heightInAnyColumn = (
  site: Site,
  snippet: Snippet,
  part: SnippetPart,
  narrowest = 360,
): number =>
  slack +
  Math.max(
    ...[narrowest, 440, 500, 640, 760].map((width) => frameHeight(site, snippet, part, width)),
  )

/** Text wraps, so between, below and above the measured widths the height varies with 1 / width. */
function heightAt(heights: FrameHeights, width: number): number {
  const isBelowMiddle = width < measuredWidths[1]
  const [narrowWidth, wideWidth] = isBelowMiddle ? measuredWidths : measuredWidths.slice(1)
  const [narrow, wide] = isBelowMiddle ? heights : heights.slice(1)
  if (!(narrow && wide && narrowWidth && wideWidth)) throw new Error('a height was not measured')
  const share = (1 / width - 1 / wideWidth) / (1 / narrowWidth - 1 / wideWidth)
  return Math.ceil(Math.max(wide + share * (narrow - wide), wide / 2))
}
