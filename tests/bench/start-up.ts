/** Start-up and size of the Worker, with its content as it is, doubled and tenfold. */
import { join } from 'node:path'
import { type Bundle, packedSizeOf } from './bundle.ts'
import { measureStarts } from './cold.ts'
import type { Lab } from './lab.ts'
import { bundleLarger } from './larger-content.ts'
import type { Run, Size } from './run.ts'
import { folder, install } from './workers.ts'

const multiples = [2, 10]

/** @returns what the run holds of requests, with starts and sizes added */
export async function measureStartUp(
  { measures, rounds }: Run,
  { bundles: { site }, bindings, bareConfig }: Lab,
): Promise<Pick<Run, 'measures' | 'sizes'>> {
  const bundles: [string, Bundle][] = [
    ['content as it is', site],
    ...multiples.map((times): [string, Bundle] => [
      `content × ${times}`,
      bundleLarger(join(folder, `times-${times}`), times, site.compatibility),
    ]),
  ]
  const configs = bundles.map(([name, bundle]) => [
    name,
    install(name.replaceAll(' ', '-'), bundle, bindings),
  ])
  const starts = await measureStarts(Object.fromEntries(configs), bareConfig, rounds)
  const sizes = bundles.map(([name, bundle]) => [name, sizeOf(bundle)])
  return { measures: { ...measures, 'start-up': starts }, sizes: Object.fromEntries(sizes) }
}

const sizeOf = (bundle: Bundle): Size => ({
  bytes: bundle.modules.reduce((sum, { contents }) => sum + contents.length, 0),
  gzip: packedSizeOf(bundle),
})
