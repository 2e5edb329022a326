/** A PDF as the reader of another program has it: poppler's `pdftotext`, which Debian has in poppler-utils. */
import { execFileSync, spawnSync } from 'node:child_process'

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
