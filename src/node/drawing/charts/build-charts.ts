/**
 * Writes the charts as files at addresses that stay: `/charts/<id>.svg`, `.png` and `.csv`; for pages `.wide.svg` and
 * `.small.svg` too, each drawing but the PNG with a `.dark.svg`; of a map `.map.svg`, which has no words but names.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { bundledSans } from '../bundled-sans.ts'
import { openPngCache } from '../png-cache.ts'
import { systemSans } from '../typeface.ts'
import { chartCsv } from './chart-csv.ts'
import { drawChart, wide } from './draw-chart.ts'
import { drawBareMap } from './map/bare-map.ts'
import { dark, light } from './palette.ts'
import { readyChart } from './ready-chart.ts'
import { drawThumbnail } from './thumbnail.ts'

const pngWidth = 1200

interface Size {
  width: number
  height: number
}

/** Of a drawing at its natural size, of the wide one, and of a map that of the map alone. */
export type ChartSizes = ReadonlyMap<string, Size & { wide: Size; bareMap?: Size }>

/** @param texts English: the words in the charts */
export function measureCharts(register: RegisterFiles, texts: TextFiles): ChartSizes {
  return new Map(
    register.charts.map(({ id, file }) => {
      const chart = readyChart(id, file.data, register, texts)
      const bareMap = drawBareMap(chart, systemSans)
      const size = {
        ...sizeOf(drawChart(chart, light, systemSans)),
        wide: sizeOf(drawChart(chart, light, systemSans, wide)),
      }
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
    const png = await cache.png(drawChart(chart, light, bundledSans).svg, pngWidth)
    const files: [string, string | Buffer][] = [
      [`${id}.png`, png.bytes],
      [`${id}.csv`, chartCsv(chart, register)],
    ]
    for (const [palette, type] of [
      [light, 'svg'],
      [dark, 'dark.svg'],
    ] as const) {
      files.push(
        [`${id}.${type}`, drawChart(chart, palette, systemSans).svg],
        [`${id}.wide.${type}`, drawChart(chart, palette, systemSans, wide).svg],
        [`${id}.small.${type}`, drawThumbnail(chart, palette, systemSans).svg],
      )
    }
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
