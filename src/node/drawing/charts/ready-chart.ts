/** A chart of the content, with all that its drawing needs. */
import { factsOf } from '../../compile/library/chart-evidence.ts'
import type { RegisterFiles, TextFiles } from '../../compile/read/files.ts'
import { type Icon, iconsOf } from './icons.ts'
import { type ChartData, type ChartWords, chartWords } from './words.ts'

export interface ReadyChart {
  data: ChartData
  words: ChartWords
  icons: ReadonlyMap<string, Icon>
}

/** @param texts English: the words in the chart */
export const readyChart = (
  id: string,
  data: ChartData,
  register: RegisterFiles,
  texts: TextFiles,
): ReadyChart => ({
  data,
  words: chartWords(id, data, factsOf(id, data, texts), register, texts),
  icons: iconsOf(register),
})
