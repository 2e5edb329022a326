/** What a run found out. */
import type { Verdict } from './goals.ts'
import type { Operations } from './kv/memory.ts'
import type { Quartiles } from './statistics.ts'

/** One line of the table. */
export interface Measure {
  /** Milliseconds of processor time. */
  cpu: Quartiles
  /** No whole request but a part of one, which takes microseconds. */
  isPart?: true
  /** What the bare Worker takes for the same, divided by this: the higher, the better. */
  ratio: Quartiles
  /** Of the body, for a request. */
  bytes?: number
  /** For a request. */
  operations?: Operations
  /** Where there is a goal. */
  verdict?: Verdict
}

/** Size of the bundle, for a multiple of the content. */
export interface Size {
  bytes: number
  gzip: number
}

/** Where and on what something was measured. */
export interface Circumstances {
  date: string
  machine: string
  node: string
  workerd: string
}

export interface Run extends Circumstances {
  seconds: number
  rounds: number
  connections: number
  /** Milliseconds of processor time of the bare Worker: for a request, its first one, and its start. */
  bare: Record<string, number>
  /** By name of the group, then of the row. */
  measures: Record<string, Record<string, Measure>>
  sizes: Record<string, Size>
}

/** The numbers to compare another run with: ratios carry from machine to machine, milliseconds do not. */
export interface Baseline extends Circumstances {
  /** Medians by group and row. */
  ratios: Record<string, Record<string, number>>
}

/** The ratios alone, to three digits. */
export function baselineOf({ date, machine, node, workerd, measures }: Run): Baseline {
  const ratios = Object.entries(measures).map(([group, rows]) => {
    const medians = Object.entries(rows).map(([name, { ratio }]) => [
      name,
      Number(ratio.median.toPrecision(3)),
    ])
    return [group, Object.fromEntries(medians)]
  })
  return { date, machine, node, workerd, ratios: Object.fromEntries(ratios) }
}

/** Reads either form of a saved run. */
export const ratiosIn = (saved: Run | Baseline): Baseline['ratios'] =>
  'ratios' in saved ? saved.ratios : baselineOf(saved).ratios
