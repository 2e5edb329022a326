/** Columns of a picture's data as a file (CSV): their names are in the file, and stay as they are. */
import type { Chart } from './library.ts'

/** What every row rests on. */
const evidence = ['facts', 'statuses', 'sources', 'as_known_in'] as const

/** In the order of the file. */
export const chartColumns = {
  bars: ['id', 'group', 'label', 'value', 'unit', 'is_goal', 'detail', ...evidence],
  timeline: ['id', 'type', 'label', 'date', 'from', 'to', 'days', 'detail', ...evidence],
  flow: ['id', 'step', 'label', 'from', 'to', 'is_possible', 'detail', ...evidence],
  map: [
    'id',
    'type',
    'label',
    'from',
    'to',
    'is_possible',
    'longitude',
    'latitude',
    'country',
    'is_unknown',
    'detail',
    ...evidence,
  ],
  parts: ['id', 'label', 'is_highlighted', 'detail', ...evidence],
} as const satisfies Record<Chart['kind'], readonly string[]>

export type ChartColumn = (typeof chartColumns)[Chart['kind']][number]
