import type { ExportFormat } from './files.ts'

/** What teachers use, and which file is for it. How it is imported there is said with the format. */
export const programs: readonly (readonly [name: string, format: ExportFormat])[] = [
  ['Moodle', 'moodle.xml'],
  ['Canvas', 'qti12.zip'],
  ['Blackboard', 'qti21.zip'],
  ['Brightspace', 'qti21.zip'],
  ['OpenOlat', 'qti21.zip'],
  ['TAO', 'qti30.zip'],
  ['Kahoot', 'kahoot.xlsx'],
  ['Anki', 'cards.tsv'],
  ['Quizlet', 'cards.tsv'],
  ['Excel', 'csv'],
  ['Google Sheets', 'csv'],
]
