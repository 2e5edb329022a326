/** Start-up and size of the Worker, with its content as it is, doubled and tenfold. */
import { join } from 'node:path'
import { type Bundle, packedSizeOf } from './bundle.ts'
import { measureStarts } from './cold.ts'
import { bundleLarger } from './larger-content.ts'
import type { Measure, Size } from './run.ts'
import type { Bindings } from './workerd-config.ts'
import { type Bundles, folder, install } from './workers.ts'

const multiples = [2, 10]

/** @param bare the file to serve the bare Worker by */
export async function measureGrowth(
  { site }: Bundles,
  bindings: Bindings,
  bare: string,
  passes: number,
): Promise<{ measures: Record<string, Measure>; sizes: Record<string, Size> }> {
  const bundles: [string, Bundle][] = [
    ['content as it is', site],
    ...multiples.map((times): [string, Bundle] => [
      `content × ${times}`,
      bundleLarger(join(folder, `times-${times}`), times, site.compatibility),
    ]),
  ]
  const configs = bundles.map(
    ([name, bundle]) => [name, install(name.replaceAll(' ', '-'), bundle, bindings)] as const,
  )
  const measures = await measureStarts(Object.fromEntries(configs), bare, passes)
  const sizes = bundles.map(([name, bundle]) => [name, sizeOf(bundle)])
  return { measures, sizes: Object.fromEntries(sizes) }
}

const sizeOf = (bundle: Bundle): Size => ({
  bytes: bundle.modules.reduce((sum, { contents }) => sum + contents.length, 0),
  gzip: packedSizeOf(bundle),
})
