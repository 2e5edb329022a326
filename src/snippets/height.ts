/** How high a framed page is at which width, before the page itself can tell. */
import type { Site } from '../content/site.ts'
import measured from './heights.json' with { type: 'json' }
import { isInYears, type Years } from './options.ts'
import type { Snippet, SnippetKind } from './snippet.ts'

/** Widths at which `npm run heights` measured, in pixels. */
export const measuredWidths = [320, 640] as const

type Heights = readonly [narrow: number, wide: number]

/** By the path of the framed page. */
const heights = new Map(Object.entries(measured as unknown as Record<string, Heights>))

/** For a snippet that is newer than the last measuring. */
const usualHeights: Record<SnippetKind, Heights> = {
  keyPoints: [760, 480],
  section: [1100, 640],
  fact: [620, 420],
  term: [420, 280],
  claim: [760, 480],
  timeline: [7000, 4200],
  chart: [720, 640],
  question: [760, 540],
  quiz: [460, 340],
}

/** Widest frame on offer, in pixels: beyond it lines get too long to read. */
export const widestFrame = 640

/**
 * The height of a frame of this width, both in pixels. A part of the timeline is lower in proportion to
 * its entries.
 */
export function frameHeight(site: Site, snippet: Snippet, years: Years, width: number): number {
  const whole = wholeHeight(snippet, width)
  if (snippet.kind !== 'timeline') return whole
  const { timeline } = site.library
  const shown = timeline.filter((entry) => isInYears(entry, years))
  return Math.max(200, Math.ceil((whole * shown.length) / timeline.length))
}

/**
 * Between the two widths that were measured text wraps, so the height goes with one over the width; below
 * and above likewise.
 */
function wholeHeight({ path, kind }: Snippet, width: number): number {
  const [narrowWidth, wideWidth] = measuredWidths
  const [narrow, wide] = heights.get(path) ?? usualHeights[kind]
  const share = (1 / width - 1 / wideWidth) / (1 / narrowWidth - 1 / wideWidth)
  return Math.ceil(Math.max(wide + share * (narrow - wide), wide / 2))
}
