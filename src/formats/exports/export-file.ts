/** Makes the files of a quiz. */
import type { Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { writeAiken } from '../../interchange/aiken/write.ts'
import type { ArchiveBytes } from '../../interchange/archive.ts'
import { writeCsv } from '../../interchange/csv/write.ts'
import { writeGift } from '../../interchange/gift/write.ts'
import type { PortableQuiz } from '../../interchange/item.ts'
import { writeKahoot } from '../../interchange/kahoot/write.ts'
import type { Written } from '../../interchange/losses.ts'
import { writeMoodleXml } from '../../interchange/moodle-xml/write.ts'
import { writeQti } from '../../interchange/qti/write.ts'
import { writeQti12 } from '../../interchange/qti12/write.ts'
import { exportCards } from './cards.ts'
import { type ExportFile, type ExportFormat, exportsPath } from './files.ts'
import { portableItem } from './portable.ts'

const writers = {
  'gift.txt': writeGift,
  'moodle.xml': writeMoodleXml,
  'qti12.zip': writeQti12,
  'qti21.zip': (quiz) => writeQti(quiz, '2.1'),
  'qti30.zip': (quiz) => writeQti(quiz, '3.0'),
  'aiken.txt': writeAiken,
  csv: writeCsv,
  'kahoot.xlsx': writeKahoot,
} satisfies Partial<Record<ExportFormat, (quiz: PortableQuiz) => WrittenFile>>

type WrittenFile = Written<string | ArchiveBytes>

/** All that a quiz may ask; undefined where there is no such quiz. */
export function exportFile(site: Site, { quiz, format }: ExportFile): WrittenFile | undefined {
  const asked = site.quiz(quiz)
  if (!asked) return undefined
  const items = itemsFor(Object.values(site.library.items), asked.objectives)
  if (format === 'cards.tsv') return exportCards(site, items)
  return writers[format](portableQuiz(site, { id: quiz, title: plainText(asked.title), items }))
}

interface ItemSet {
  id: string
  title: string
  items: readonly Item[]
}

function portableQuiz(site: Site, { id, title, items }: ItemSet): PortableQuiz {
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
