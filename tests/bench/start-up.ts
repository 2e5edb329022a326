/** Start-up and size of the Worker, with its content as it is, doubled and tenfold. */
import { join } from 'node:path'
import { type Bundle, packedSizeOf } from './bundle.ts'
import { measureStarts } from './cold.ts'
import { verdictOnGrowth, verdictOnStart } from './goals.ts'
import type { Lab } from './lab.ts'
import { bundleLarger } from './larger-content.ts'
import type { Measure, Run, Size } from './run.ts'
import { folder, install } from './workers.ts'

const [twice, tenfold] = [2, 10]
const asItIs = 'content as it is'
const multipleOf = (times: number): string => `content × ${times}`

/** @returns what the run holds of requests, with starts and sizes added */
export async function measureStartUp(
  { measures, bare, rounds }: Run,
  { bundles: { site }, bindings, bareConfig }: Lab,
): Promise<Pick<Run, 'measures' | 'bare' | 'sizes'>> {
  const bundles: [string, Bundle][] = [
    [asItIs, site],
    ...[twice, tenfold].map((times): [string, Bundle] => [
      multipleOf(times),
      bundleLarger(join(folder, `times-${times}`), times, site.compatibility),
    ]),
  ]
  const configs = bundles.map(([name, bundle]) => [
    name,
    install(name.replaceAll(' ', '-'), bundle, bindings),
  ])
  const { starts, bareStart } = await measureStarts(Object.fromEntries(configs), bareConfig, rounds)
  judge(starts, bareStart)
  const sizes = bundles.map(([name, bundle]) => [name, sizeOf(bundle)])
  return {
    measures: { ...measures, 'start-up': starts },
    bare: { ...bare, start: bareStart },
    sizes: Object.fromEntries(sizes),
  }
}

/** Puts verdicts where there are goals. */
function judge(starts: Record<string, Measure>, bareStart: number): void {
  const { [asItIs]: once, [multipleOf(tenfold)]: grown } = starts
  if (!once || !grown) throw new Error('a start was not measured')
  once.verdict = verdictOnStart(once.cpu, bareStart)
  grown.verdict = verdictOnGrowth(tenfold, grown.cpu, once.cpu.median)
}

const sizeOf = (bundle: Bundle): Size => ({
  bytes: bundle.modules.reduce((sum, { contents }) => sum + contents.length, 0),
  gzip: packedSizeOf(bundle),
})
