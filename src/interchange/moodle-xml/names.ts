/** Names of Moodle XML, for both ways. */
import type { PortableItem } from '../item.ts'

/** How Moodle calls each type of question. */
export const questionTypes: Readonly<Record<PortableItem['type'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  order: 'ordering',
  match: 'matching',
  number: 'numerical',
}

/** The answer that stands for every other number. */
export const anyOther = '*'

/** Each pair of choices in the right order counts, which of Moodle's rules is nearest to ours. */
export const orderSettings: Readonly<Record<string, string>> = {
  layouttype: 'VERTICAL',
  selecttype: 'ALL',
  selectcount: '0',
  gradingtype: 'RELATIVE_ALL_PREVIOUS_AND_NEXT',
  showgrading: 'SHOW',
  numberingstyle: 'none',
}
