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

/** What Moodle itself says to an answer as a whole, in the languages of most of its files. */
export const ownRemarks: ReadonlySet<string> = new Set([
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.',
  'Die Antwort ist richtig.',
  'Die Antwort ist teilweise richtig.',
  'Die Antwort ist falsch.',
  'Votre réponse est correcte.',
  'Votre réponse est partiellement correcte.',
  'Votre réponse est incorrecte.',
  'Respuesta correcta',
  'Respuesta parcialmente correcta.',
  'Respuesta incorrecta.',
])
