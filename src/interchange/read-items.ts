/** Items of a file in any of the formats that are read. */
import { readAiken } from './aiken/read.ts'
import { readCsv } from './csv/read.ts'
import { fromHead, isTable } from './csv/table.ts'
import { readGift } from './gift/read.ts'
import type { ReadableItem } from './item.ts'
import type { MisreadingReason, ReadItems } from './losses.ts'
import { readMoodleXml } from './moodle-xml/read.ts'
import type { TrueFalseWords } from './reading/answers.ts'
import { mostCharacters } from './reading/limits.ts'
import { readYaml } from './yaml/read.ts'

/** What teachers' programs write, and we. */
export const readFormats = ['gift', 'moodle', 'aiken', 'csv', 'yaml'] as const
export type ReadFormat = (typeof readFormats)[number]

const xmlRe = /^(?:<\?xml|<!--|<quiz\b|<!doctype)/i
/** A choice, and below it the letter of the right one. */
const aikenRe = /^[ \t]*[A-Z][.)][ \t].*\n(?:[ \t]*\n)*[ \t]*ANSWER[ \t]*:[ \t]*[A-Z][ \t]*$/im
/** A head with the columns that no table of items can be without. */
const csvRe = /^["']?[\w ]+["']?(?:[,;\t]["']?[\w ]+["']?){2,}/
/** An id on a line of its own, and further in what each of our questions has. */
const yamlRes = [/^["']?[\w-]+["']?:[ \t]*$/m, /^[ \t]+["']?stem["']?:/m, /^[ \t]+["']?type["']?:/m]

/** The format of a text, by what only that format has; GIFT, which is plain text, is what is left. */
export function formatOf(text: string): ReadFormat {
  const plain = fromHead(text).trimStart().replace(/\r\n?/g, '\n')
  const head = plain.split('\n', 1)[0] ?? ''
  if (xmlRe.test(plain)) return 'moodle'
  if (csvRe.test(head) && /\bstem\b/i.test(head) && /\bkey\b/i.test(head)) return 'csv'
  if (yamlRes.every((mark) => mark.test(plain))) return 'yaml'
  if (aikenRe.test(plain)) return 'aiken'
  return isTable(plain) ? 'csv' : 'gift'
}

export interface ReadingOptions {
  /** For the answers of a question that is true or false. */
  words: TrueFalseWords
  /** Questions that are wanted; those behind them are not read. */
  most?: number
}

/** What is too large, or no text, is not looked at. */
export function readItems(text: string, { words, most }: ReadingOptions): ReadItems<ReadableItem> {
  if (text.length > mostCharacters) return refused('size')
  if (text.includes('\0')) return refused('binary')
  switch (formatOf(text)) {
    case 'moodle':
      return readMoodleXml(text, words, most)
    case 'csv':
      return readCsv(text, most)
    case 'aiken':
      return readAiken(text, most)
    case 'yaml':
      return readYaml(text, most)
    case 'gift':
      return readGift(text, words, most)
  }
}

const refused = (reason: MisreadingReason): ReadItems<ReadableItem> => ({
  items: [],
  misreadings: [{ line: 1, reason }],
})
