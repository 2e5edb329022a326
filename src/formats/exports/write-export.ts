/** Writes items of ours in a format: those of a quiz with the build, a teacher's own selection in a request. */
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { writeAiken } from '../../interchange/aiken/write.ts'
import type { ArchiveFiles } from '../../interchange/archive.ts'
import { writeCsv } from '../../interchange/csv/write.ts'
import { writeGift } from '../../interchange/gift/write.ts'
import type { PortableQuiz } from '../../interchange/item.ts'
import { writeKahoot } from '../../interchange/kahoot/write.ts'
import type { Written } from '../../interchange/losses.ts'
import { writeMoodleXml } from '../../interchange/moodle-xml/write.ts'
import { writeQti } from '../../interchange/qti/write.ts'
import { writeQti12 } from '../../interchange/qti12/write.ts'
import { exportCards } from './cards.ts'
import { type ExportFormat, exportsPath } from './files.ts'
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

/** A text, or the files of a package that are still to be packed. */
export type WrittenFile = Written<string | ArchiveFiles>

export interface ItemSet {
  id: string
  title: string
  items: readonly Item[]
}

export function writeExport(site: Site, set: ItemSet, format: ExportFormat): WrittenFile {
  if (format === 'cards.tsv') return exportCards(site, set.items)
  return writers[format](portableQuiz(site, set))
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
