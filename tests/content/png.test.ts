/** PNGs of drawings: true to the drawing, packed with a palette, and the same from one build to the next. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drawPng, printOf } from '../../src/node/drawing/png.ts'
import { openPngCache } from '../../src/node/drawing/png-cache.ts'

const drawing = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`
const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

/** Red, green and blue of each pixel. */
async function pixelsOf(png: Buffer): Promise<number[]> {
  const { channels } = await sharp(png).metadata()
  expect(channels).toBe(3)
  return [...(await sharp(png).raw().toBuffer())]
}

describe('a PNG of a drawing', () => {
  it('has every pixel of a drawing with few colours', async () => {
    const svg = drawing(8, 2, rect(0, 0, 8, 2, '#23406b') + rect(0, 0, 4, 2, '#ffb9a6'))
    const row = [...Array(4).fill([255, 185, 166]), ...Array(4).fill([35, 64, 107])].flat()
    expect(await pixelsOf(await drawPng(svg))).toEqual([...row, ...row])
  })

  it('keeps a plain ground, and all else nearly, of a drawing with more colours than a palette has', async () => {
    const wanted = Array.from({ length: 64 * 64 }, (_, index) =>
      index < 32 * 64 ? [35, 64, 107] : [(index % 64) * 4, (index >> 6) * 4, 200],
    )
    const colour = (channels: number[]) =>
      `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`
    const dots = wanted.map((one, index) => rect(index % 64, index >> 6, 1, 1, colour(one)))
    const pixels = await pixelsOf(await drawPng(drawing(64, 64, dots.join(''))))
    const ground = 32 * 64 * 3
    expect(pixels.slice(0, ground)).toEqual(wanted.flat().slice(0, ground))
    const flat = wanted.flat()
    expect(pixels.filter((value, index) => Math.abs(value - (flat[index] ?? 0)) > 20)).toEqual([])
  })

  it('A PNG of a drawing is white where the drawing ends within a pixel', async () => {
    // Half as high again as 19 is 28.5: a quarter of a pixel is left above and below.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="29" viewBox="0 0 40 19">${rect(0, 0, 40, 19, '#ffffff')}</svg>`
    expect(new Set(await pixelsOf(await drawPng(svg, 60)))).toEqual(new Set([255]))
  })

  it('has a palette, and the same bytes however many threads there are', async () => {
    const svg = drawing(300, 200, rect(20, 20, 77.3, 80.6, '#a8321a'))
    const threads = sharp.concurrency()
    onTestFinished(() => void sharp.concurrency(threads))
    const packed: Buffer[] = []
    for (const count of [1, 2, 4, 4]) {
      sharp.concurrency(count)
      packed.push(await drawPng(svg))
    }
    const [first] = packed
    expect(await sharp(first).metadata()).toMatchObject({ format: 'png', isPalette: true })
    for (const png of packed) expect(png.equals(first ?? Buffer.alloc(0))).toBe(true)
  })

  it('A PNG of a drawing is known by what it is drawn from, its width included', () => {
    const [one, other] = [drawing(1, 1, ''), drawing(1, 2, '')]
    expect(printOf(one)).toMatch(/^[0-9a-f]{8}$/)
    expect(printOf(one)).toBe(printOf(one))
    expect(new Set([printOf(one), printOf(other), printOf(one, 400)]).size).toBe(3)
  })
})

describe('the cache of PNGs', () => {
  it('draws once, and keeps only what was asked for since it was opened', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'pngs-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const [red, blue] = ['#f00', '#00f'].map((fill) => drawing(4, 4, rect(0, 0, 4, 4, fill)))
    const first = openPngCache(dir)
    const drawn = await first.png(red ?? '')
    await first.png(blue ?? '')
    const second = openPngCache(dir)
    expect(await second.png(red ?? '')).toEqual(drawn)
    second.removeStale()
    expect(readdirSync(dir)).toEqual([`${drawn.print}.png`])
  })
})
