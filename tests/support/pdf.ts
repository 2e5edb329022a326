/** A PDF as the reader of another program has it: poppler's `pdftotext`, which Debian has in poppler-utils. */
import { execFileSync, spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

/** A machine may be without it; then tests that need it say so and are left out. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined

/** The text of each page, its words parted by single spaces. */
export const textOfPages = (pdf: Buffer): string[] =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim())

/** Width and height of each page, in points. */
export const sizesOfPages = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  )

/** Chromium writes in pixels, of which four are three points. */
const pointsIn = (pixels: string) => Number(pixels) * 0.75

/** The smallest letters on any page of a PDF of Chromium, in points. */
export function smallestLetters(pdf: Buffer): number {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  const sizes = streams.flatMap(([, packed = '']) => {
    const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    return [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size = '']) => pointsIn(size))
  })
  return Math.min(...sizes)
}
