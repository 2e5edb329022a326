/** How high a framed page is at which width, before the page itself can tell. */
import measured from './heights.json' with { type: 'json' }
import type { Snippet, SnippetKind } from './snippets.ts'

/** Widths at which `npm run heights` measured, in pixels. */
export const measuredWidths = [320, 640] as const

type Heights = readonly [narrow: number, wide: number]

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

/**
 * The height in pixels at this width. Between the two widths that were measured text wraps, so the
 * height goes with one over the width; below and above likewise.
 */
export function embedHeight({ path, kind }: Pick<Snippet, 'path' | 'kind'>, width: number): number {
  const [narrowWidth, wideWidth] = measuredWidths
  const [narrow, wide] = heights.get(path) ?? usualHeights[kind]
  const share = (1 / width - 1 / wideWidth) / (1 / narrowWidth - 1 / wideWidth)
  return Math.ceil(Math.max(wide + share * (narrow - wide), wide / 2))
}
