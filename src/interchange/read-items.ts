/** Items of a file in any of the formats that are read. */
import { readAiken } from './aiken/read.ts'
import { readCsv } from './csv/read.ts'
import { readGift } from './gift/read.ts'
import type { TrueFalseWords } from './gift/read-answers.ts'
import type { PortableItem } from './item.ts'
import type { ReadItems } from './losses.ts'
import { readMoodleXml } from './moodle-xml/read.ts'

/** What teachers' programs write. */
export const readFormats = ['gift', 'moodle', 'aiken', 'csv'] as const
export type ReadFormat = (typeof readFormats)[number]

const xmlRe = /^\s*(?:<\?xml|<!--|<quiz\b|<!doctype)/i
const aikenRe = /^\s*ANSWER\s*:\s*[A-Z]\s*$/im
/** A head with the columns that no table of items can be without. */
const csvRe = /^["']?[\w ]+["']?(?:[,;\t]["']?[\w ]+["']?){2,}/

/** The format of a text, by what only that format has; GIFT, which is plain text, is what is left. */
export function formatOf(text: string): ReadFormat {
  const plain = text.replace(/^\ufeff/, '').trimStart()
  const head = plain.split(/\r\n?|\n/, 1)[0] ?? ''
  if (xmlRe.test(plain)) return 'moodle'
  if (csvRe.test(head) && /\bstem\b/i.test(head) && /\bkey\b/i.test(head)) return 'csv'
  if (aikenRe.test(plain) && !/[{}]/.test(plain)) return 'aiken'
  return 'gift'
}

/** @param words for the answers of a question that is true or false */
export function readItems(
  text: string,
  words: TrueFalseWords,
): ReadItems<PortableItem> & { format: ReadFormat } {
  const format = formatOf(text)
  switch (format) {
    case 'moodle':
      return { format, ...readMoodleXml(text) }
    case 'csv':
      return { format, ...readCsv(text) }
    case 'aiken':
      return { format, ...readAiken(text) }
    case 'gift':
      return { format, ...readGift(text, words) }
  }
}
