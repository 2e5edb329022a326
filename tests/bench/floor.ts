/** What the store costs whoever asks it, measured with the bare route and nothing else. */
import type { Entries } from './kv/namespace.ts'
import { type Lab, withTarget } from './lab.ts'
import { measureRows, type PreparedRow } from './rounds.ts'
import type { Measure } from './run.ts'
import { install } from './workers.ts'

const sizes = [30, 300, 1000] as const

const row = (what: string, path: string): PreparedRow => ({
  name: `floor: ${what}`,
  requests: 200,
  visits: [{ path, status: 200 }],
})

export const floorRows: readonly PreparedRow[] = [
  row('one read', '/read'),
  row('one write', '/write'),
  ...sizes.map((size) => row(`list of ${size}`, `/list/floor-${size}`)),
]

/** As large as what a class keeps of a learner. */
const metadata = JSON.stringify({ text: 'x'.repeat(489) })

const entries: Entries = [
  ['floor:read', { value: 'x'.repeat(500) }],
  ...sizes.flatMap((size) =>
    Array.from({ length: size }, (_, index) => {
      const number = String(index).padStart(4, '0')
      return [`floor-${size}:${number}`, { value: '', metadata }] as const
    }),
  ),
]

/** @param rows of these */
export async function measureFloor(
  rows: readonly PreparedRow[],
  lab: Lab,
  rounds: number,
): Promise<Record<string, Measure>> {
  await lab.namespace.load(entries)
  const config = install('floor', lab.bundles.floor, { texts: {}, scores: lab.namespace.address })
  const { measures } = await withTarget(config, (site) =>
    measureRows(rows, { ...lab, site }, rounds),
  )
  return measures
}
