import type { Site } from '../../content/site.ts'
import { keyResponseOf } from '../../domain/item.ts'
import { writeAnswerLine } from '../../domain/paper/answer-line.ts'
import { sheetOf } from '../../domain/paper/sheet.ts'
import { worksheetQuery } from '../../domain/paper/worksheet-options.ts'
import { type KeyEntry, keyEntry } from './key-entry.ts'
import { itemsOnSheet, type WorksheetFrame } from './worksheet.ts'

export interface WorksheetKeyState extends WorksheetFrame {
  entries: readonly KeyEntry[]
  /** The right answers as one line. */
  line: string
  /** Address of the worksheet. */
  sheet: string
}

export function worksheetKeyState(site: Site, frame: WorksheetFrame): WorksheetKeyState {
  const { options, path } = frame
  const { items, version } = options
  const sheet = sheetOf(
    items.flatMap((id) => site.library.items[id] ?? []),
    version,
  )
  const keys = sheet.questions.map(({ item }) => keyResponseOf(item))
  const decimalSign = site.library.decimalSign ?? '.'
  return {
    ...frame,
    entries: itemsOnSheet(site, frame).flatMap((item, at) => {
      const question = sheet.questions[at]
      return question ? keyEntry(site, item, question) : []
    }),
    line: writeAnswerLine(sheet, keys, decimalSign),
    sheet: `${path}?${worksheetQuery(options)}`,
  }
}
