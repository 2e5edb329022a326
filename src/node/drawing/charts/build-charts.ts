/**
 * Writes the charts as files at addresses that stay: `/charts/<id>.svg`, `.dark.svg`, `.png` and `.csv`; of a map
 * `.map.svg` too, which has no words but names.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { openPngCache } from '../png-cache.ts'
import { systemSans, type Typeface } from '../typeface.ts'
import { chartCsv } from './chart-csv.ts'
import { drawChart } from './draw-chart.ts'
import { drawBareMap } from './map/bare-map.ts'
import { dark, light, type Palette } from './palette.ts'
import { readyChart } from './ready-chart.ts'

const pngWidth = 1200

interface Size {
  width: number
  height: number
}

/** Of a drawing at its natural size; of a map, that of the map alone too. */
export type ChartSizes = ReadonlyMap<string, Size & { bareMap?: Size }>

/** @param texts English: the words in the charts */
export function measureCharts(register: RegisterFiles, texts: TextFiles): ChartSizes {
  return new Map(
    register.charts.map(({ id, file }) => {
      const chart = readyChart(id, file.data, register, texts)
      const bareMap = drawBareMap(chart, systemSans)
      const size = sizeOf(drawChart(chart, light, systemSans))
      return [id, bareMap ? { ...size, bareMap: sizeOf(bareMap) } : size]
    }),
  )
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height })

/**
 * @param texts English: the words in the charts
 * @param outDir of the static files
 * @param cacheDir keeps what takes time from one build to the next
 */
export async function buildCharts(
  register: RegisterFiles,
  texts: TextFiles,
  outDir: string,
  cacheDir: string,
): Promise<void> {
  const dir = join(outDir, 'charts')
  mkdirSync(dir, { recursive: true })
  const cache = openPngCache(cacheDir)
  const written = new Set<string>()
  for (const { id, file } of register.charts) {
    const chart = readyChart(id, file.data, register, texts)
    const draw = (...look: [Palette, Typeface]) => drawChart(chart, ...look).svg
    const png = await cache.png(draw(light, bundledSerif), pngWidth)
    const files: [string, string | Buffer][] = [
      [`${id}.svg`, draw(light, systemSans)],
      [`${id}.dark.svg`, draw(dark, systemSans)],
      [`${id}.png`, png.bytes],
      [`${id}.csv`, chartCsv(chart, register)],
    ]
    const bareMap = drawBareMap(chart, systemSans)
    if (bareMap) files.push([`${id}.map.svg`, bareMap.svg])
    for (const [name, bytes] of files) {
      writeFileSync(join(dir, name), bytes)
      written.add(name)
    }
  }
  for (const name of readdirSync(dir)) {
    if (!written.has(name)) rmSync(join(dir, name), { force: true })
  }
  cache.removeStale()
}
