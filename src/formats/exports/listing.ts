/** What there is to download in each format, and what each file leaves out. */
import type { Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { type OmissionReason, omissionReasons } from '../../interchange/losses.ts'
import { type ExportFormat, exportFormatNames, exportPath } from './files.ts'
import { writeExport } from './write-export.ts'

export interface ListedFile {
  /** Without language. */
  path: string
  title: Html
  /** Questions of the quiz, and how many of them the file has. */
  asked: number
  held: number
}

export interface ListedFormat {
  format: ExportFormat
  files: readonly ListedFile[]
  /** Ids of items by why they are left out, of all quizzes together. */
  omitted: readonly { reason: OmissionReason; ids: readonly string[] }[]
}

/** Whether an item is left out depends on nothing but the item. */
export const listExports = (site: Site): ListedFormat[] =>
  exportFormatNames.map((format) => {
    const reasons = new Map<string, OmissionReason>()
    const files = site.library.quizzes.map(({ id, title, objectives }): ListedFile => {
      const items = itemsFor(Object.values(site.library.items), objectives)
      const { omissions } = writeExport(site, { id, title: plainText(title), items }, format)
      for (const omission of omissions) reasons.set(omission.id, omission.reason)
      const held = items.length - omissions.length
      return { path: exportPath({ quiz: id, format }), title, asked: items.length, held }
    })
    const omitted = omissionReasons.map((reason) => ({
      reason,
      ids: [...reasons].filter(([, one]) => one === reason).map(([id]) => id),
    }))
    return { format, files, omitted: omitted.filter(({ ids }) => ids.length > 0) }
  })
