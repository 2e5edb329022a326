/** Makes the files of a quiz. */
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { type ArchiveBytes, pack } from '../../interchange/archive.ts'
import type { Written } from '../../interchange/losses.ts'
import type { ExportFile } from './files.ts'
import { writeExport } from './write-export.ts'

/** All that a quiz may ask; undefined where there is no such quiz. */
export function exportFile(
  site: Site,
  { quiz: id, format }: ExportFile,
): Written<string | ArchiveBytes> | undefined {
  const quiz = site.quiz(id)
  if (!quiz) return undefined
  const items = itemsFor(Object.values(site.library.items), quiz.objectives)
  const { content, omissions } = writeExport(
    site,
    { id, title: plainText(quiz.title), items },
    format,
  )
  return { content: typeof content === 'string' ? content : pack(content), omissions }
}
