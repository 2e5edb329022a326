/** A run as text, for people: one table, group by group. */
import { growthsIn } from './growth.ts'
import type { Operations } from './kv/memory.ts'
import type { Baseline, Measure, Run } from './run.ts'
import { digits, type Quartiles } from './statistics.ts'

const head = ['', 'CPU, ms', 'bare ÷ this', 'quartiles', 'bytes', 'KV', 'wanted', '', 'change']

/** @param against ratios of another run, to say how each row changed */
export function tableOf({ measures, sizes }: Run, against?: Baseline['ratios']): string {
  const lines = Object.entries(measures).flatMap(([group, rows]) => [
    [group.toUpperCase()],
    ...Object.entries(rows).map(([name, measure]) => [
      name,
      ...cellsOf(measure),
      changeOf(measure, against?.[group]?.[name]),
    ]),
  ])
  const { warm = {}, tally = {} } = measures
  const growths = growthsIn({ ...warm, ...tally })
  const growthLines = growths.map(({ name, from, to, overall, atTheEnd }) => [
    `${name}, ${number(from)} to ${number(to)}`,
    `^ ${overall.toFixed(2)}`,
    `end ^ ${atTheEnd.toFixed(2)}`,
  ])
  const sizeLines = Object.entries(sizes).map(([name, { bytes, gzip }]) => [
    name,
    '',
    '',
    '',
    number(bytes),
    `${number(gzip)} gzip`,
  ])
  return alignColumns([
    against ? head : head.slice(0, -1),
    ...lines,
    ...headed('GROWTH, as a power of the size', growthLines),
    ...headed('SIZE', sizeLines),
  ])
}

const headed = (title: string, lines: string[][]): string[][] =>
  lines.length > 0 ? [[title], ...lines] : []

function cellsOf({ cpu, ratio, bytes, operations, verdict, isPart }: Measure): string[] {
  return [
    isPart ? `${digits(cpu.median * 1000)} µs` : digits(cpu.median),
    digits(ratio.median),
    rangeOf(ratio),
    bytes === undefined ? '' : number(bytes),
    operations ? wordsOf(operations) : '',
    verdict?.wanted ?? '',
    verdict ? (verdict.isMet ? 'met' : 'NOT MET') : '',
  ]
}

/** How many goals a run meets. */
export function verdictsOf({ measures }: Run): string {
  const verdicts = Object.values(measures)
    .flatMap((rows) => Object.values(rows))
    .flatMap(({ verdict }) => verdict ?? [])
  const met = verdicts.filter(({ isMet }) => isMet).length
  return `Goals: ${met} met, ${verdicts.length - met} not met.`
}

const rangeOf = ({ lower, upper }: Quartiles): string => `${digits(lower)}–${digits(upper)}`

const wordsOf = (operations: Operations): string =>
  Object.entries(operations)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${number(count)} ${count === 1 ? name.slice(0, -1) : name}`)
    .join(', ')

/** How much less processor time than before, or more, as a share of that of the bare Worker. */
function changeOf({ ratio }: Measure, before: number | undefined): string {
  if (before === undefined) return ''
  const change = Math.round((before / ratio.median - 1) * 100)
  return `${change > 0 ? '+' : ''}${change} % CPU`
}

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** @param lines cells; the first column is words, the others are aligned to the right */
export function alignColumns(lines: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const line of lines) {
    if (line.length === 1) continue
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  const padded = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n')
}
