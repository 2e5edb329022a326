/** Writes the pictures as files at addresses that stay: `/charts/<id>.svg`, `.dark.svg` and `.png`. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { fingerprint } from '../../compile/assets.ts'
import { factsOf } from '../../compile/chart-evidence.ts'
import type { RegisterFiles, TextFiles } from '../../compile/files.ts'
import { drawChart } from './draw-chart.ts'
import { dark, light } from './palette.ts'
import { bundledSerif, serifFiles, serifOptions, systemSans } from './typeface.ts'
import { chartWords } from './words.ts'

const pngWidth = 1200

/** Width and height of a drawing at its natural size. */
export type ChartSizes = ReadonlyMap<string, { width: number; height: number }>

/** @param texts English: the words in the pictures */
export function measureCharts(register: RegisterFiles, texts: TextFiles): ChartSizes {
  return new Map(
    register.charts.map(({ id, file }) => {
      const words = chartWords(id, file.data, factsOf(id, file.data, texts), register, texts)
      const { width, height } = drawChart(file.data, words, light, systemSans)
      return [id, { width, height }]
    }),
  )
}

/**
 * @param texts English: the words in the pictures
 * @param outDir of the static files
 * @param cacheDir keeps what takes time from one build to the next
 */
export function buildCharts(
  register: RegisterFiles,
  texts: TextFiles,
  outDir: string,
  cacheDir: string,
): void {
  const dir = join(outDir, 'charts')
  mkdirSync(dir, { recursive: true })
  const png = openCache(cacheDir)
  const written = new Set<string>()
  for (const { id, file } of register.charts) {
    const words = chartWords(id, file.data, factsOf(id, file.data, texts), register, texts)
    const draw = (...look: [typeof light, typeof systemSans]) =>
      drawChart(file.data, words, ...look).svg
    const files: [string, string | Buffer][] = [
      [`${id}.svg`, draw(light, systemSans)],
      [`${id}.dark.svg`, draw(dark, systemSans)],
      [`${id}.png`, png.render(draw(light, bundledSerif))],
    ]
    for (const [name, bytes] of files) {
      writeFileSync(join(dir, name), bytes)
      written.add(name)
    }
  }
  for (const name of readdirSync(dir)) {
    if (!written.has(name)) rmSync(join(dir, name), { force: true })
  }
  png.removeStale()
}

/** Pictures by what they are drawn from, since `npm run content` runs at each change. */
function openCache(dir: string) {
  mkdirSync(dir, { recursive: true })
  const require = createRequire(import.meta.url)
  const { version } = require('@resvg/resvg-js/package.json') as { version: string }
  const tools = fingerprint([version, ...serifFiles.map((path) => readFileSync(path))])
  const used = new Set<string>()
  return {
    render(svg: string): Buffer {
      const name = `${fingerprint([tools, String(pngWidth), svg])}.png`
      used.add(name)
      const path = join(dir, name)
      try {
        return readFileSync(path)
      } catch {
        const fitTo = { mode: 'width', value: pngWidth } as const
        const bytes = new Resvg(svg, { ...serifOptions, fitTo }).render().asPng()
        // Moved into place whole: a test run and `npm start` may build at the same time.
        writeFileSync(`${path}.${process.pid}`, bytes)
        renameSync(`${path}.${process.pid}`, path)
        return bytes
      }
    },
    removeStale(): void {
      for (const name of readdirSync(dir)) {
        if (name.endsWith('.png') && !used.has(name)) rmSync(join(dir, name), { force: true })
      }
    },
  }
}
