/** The quizzes as files for other programs: what there is, and where it stands. */

/** By what a name ends with. */
export const exportFormats = {
  'moodle.xml': { type: 'application/xml; charset=utf-8' },
  'gift.txt': { type: 'text/plain; charset=utf-8' },
  'qti12.zip': { type: 'application/zip' },
  'qti21.zip': { type: 'application/zip' },
  'qti30.zip': { type: 'application/zip' },
  'kahoot.xlsx': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'cards.tsv': { type: 'text/tab-separated-values; charset=utf-8' },
  csv: { type: 'text/csv; charset=utf-8; header=present' },
  'aiken.txt': { type: 'text/plain; charset=utf-8' },
} as const

export type ExportFormat = keyof typeof exportFormats

export const exportFormatNames = Object.keys(exportFormats) as ExportFormat[]

/** A quiz in a format. */
export interface ExportFile {
  quiz: string
  format: ExportFormat
}

/** A teacher's own choice of questions, in place of a quiz: they stand in the query. */
export const ownSelection = 'selection'

/** Path of the page that lists the files, and of the folder they stand in; without language. */
export const exportsPath = '/teach/exports'

/** Id of the part of the page that is about a format. */
export const formatId = (format: ExportFormat): string => format.replace('.', '-')

export const exportPath = ({ quiz, format }: ExportFile): string =>
  `${exportsPath}/${quiz}.${format}`

/** Under which it is kept on a computer: there nothing else says what is in it. */
export const downloadName = ({ quiz, format }: ExportFile): string => `${quiz}-with-keys.${format}`

/** @returns undefined where a name is none of a file. @param name such as `export.gift.txt` */
export function exportFileOf(name: string): ExportFile | undefined {
  const dot = name.indexOf('.')
  const format = exportFormatNames.find((one) => one === name.slice(dot + 1))
  return dot > 0 && format ? { quiz: name.slice(0, dot), format } : undefined
}
