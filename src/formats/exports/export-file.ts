/** Makes the files of a quiz. */
import type { Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { writeGift } from '../../interchange/gift/write.ts'
import type { PortableQuiz } from '../../interchange/item.ts'
import type { Written } from '../../interchange/losses.ts'
import { type ExportFile, type ExportFormat, exportsPath } from './files.ts'
import { portableItem } from './portable.ts'

const writers: Record<ExportFormat, (quiz: PortableQuiz) => Written> = {
  'gift.txt': writeGift,
}

/** All that a quiz may ask; undefined where there is no such quiz. */
export function exportFile(site: Site, { quiz, format }: ExportFile): Written | undefined {
  const portable = quizToExport(site, quiz)
  return portable && writers[format](portable)
}

function quizToExport(site: Site, id: string): PortableQuiz | undefined {
  const quiz = site.quiz(id)
  if (!quiz) return undefined
  const items = itemsFor(Object.values(site.library.items), quiz.objectives)
  return portableQuiz(site, { id, title: plainText(quiz.title), items })
}

export function portableQuiz(
  site: Site,
  { id, title, items }: { id: string; title: string; items: readonly Item[] },
): PortableQuiz {
  const { licence } = site.library.settings
  return {
    id,
    title,
    language: site.language,
    notice: [
      site.t('exports.notice.keys', { quiz: title }),
      site.t('exports.notice.origin', {
        site: site.name,
        address: site.absolute(exportsPath),
        licence: `${licence.name}, ${licence.url}`,
      }),
    ].join('\n'),
    items: items.map((item) => portableItem(site, item)),
  }
}
