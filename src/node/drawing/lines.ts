/** Breaks text into lines that fit. */
import type { Typeface } from './typeface.ts'

interface LineStyle {
  /** The greatest width of a line, in units of the drawing as is `size`. */
  width: number
  size: number
  isBold: boolean
  /** Lines of about the same length: one word alone on the last line looks like an accident. */
  isEven?: boolean
}

/** Breaks at white space into as few lines as fit; a word that is too long has a line of its own. */
export function breakLines(
  text: string,
  { width, size, isBold, isEven }: LineStyle,
  typeface: Typeface,
): string[] {
  if (text === '') return []
  const fill = (limit: number) => {
    const lines: string[] = []
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`
      const fits = lines.length > 0 && typeface.widthOf(longer, isBold) * size <= limit
      if (fits) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }
  let lines = fill(width)
  if (!isEven) return lines
  for (let limit = width - 8; limit > width / 2; limit -= 8) {
    const narrower = fill(limit)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

interface Fit {
  /** The greatest width of a line. */
  width: number
  /** The greatest height of all lines. */
  height: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  /** The most lines. */
  lines: number
  isBold: boolean
  /** Height of a line as a multiple of its size. */
  leading: number
}

/**
 * The largest size up to `size` at which the text fits, and its lines, of about the same length. A twentieth
 * is given up where that saves a line.
 */
export function fitText(text: string, fit: Fit, typeface: Typeface) {
  const { width, isBold, leading } = fit
  const setAt = (size: number) => {
    const lines = breakLines(text, { width, size, isBold, isEven: true }, typeface)
    const fits =
      lines.length <= fit.lines &&
      lines.length * size * leading <= fit.height &&
      lines.every((line) => typeface.widthOf(line, isBold) * size <= width)
    return { size, lines, fits }
  }
  let set = setAt(fit.size)
  while (set.size > 12 && !set.fits) set = setAt(set.size - 2)
  for (let size = set.size - 2; size >= set.size * 0.95; size -= 2) {
    const smaller = setAt(size)
    if (smaller.fits && smaller.lines.length < set.lines.length) return smaller
  }
  return set
}

/** The size of one line: `size`, or smaller where it would be wider than `width`. */
export const shrunk = (
  text: string,
  { size, width, isBold }: { size: number; width: number; isBold: boolean },
  typeface: Typeface,
): number => Math.min(size, width / Math.max(typeface.widthOf(text, isBold), 0.01))
