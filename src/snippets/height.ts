/** How high a framed page is at which width, before the page itself can tell. */
import type { FrameHeights } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { isInYears, type Years } from './options.ts'
import type { Snippet, SnippetKind } from './snippet.ts'

/** Widths at which `npm run heights` measured, in pixels. */
export const measuredWidths = [320, 640] as const

/** For a snippet that has not been measured yet. */
const usualHeights: Record<SnippetKind, FrameHeights> = {
  keyPoints: [760, 480],
  section: [1100, 640],
  fact: [620, 420],
  term: [420, 280],
  claim: [760, 480],
  trace: [1900, 1300],
  document: [1900, 1200],
  timeline: [7000, 4200],
  chart: [720, 640],
  question: [760, 540],
  quiz: [460, 340],
}

/** Widest frame on offer, in pixels: beyond it lines get too long to read. */
export const widestFrame = 640

/**
 * The height of a frame of this width, both in pixels. A part of the timeline is lower in proportion to
 * the number of its entries.
 */
export function frameHeight(site: Site, snippet: Snippet, years: Years, width: number): number {
  const { heights, timeline } = site.library
  const whole = heightAt(heights[snippet.path] ?? usualHeights[snippet.kind], width)
  if (snippet.kind !== 'timeline') return whole
  const shown = timeline.filter((entry) => isInYears(entry, years))
  return Math.max(200, Math.ceil((whole * shown.length) / timeline.length))
}

/** Text wraps, so between, below and above the two measured widths the height varies with 1 / width. */
function heightAt([narrow, wide]: FrameHeights, width: number): number {
  const [narrowWidth, wideWidth] = measuredWidths
  const share = (1 / width - 1 / wideWidth) / (1 / narrowWidth - 1 / wideWidth)
  return Math.ceil(Math.max(wide + share * (narrow - wide), wide / 2))
}
