/** What is said of an import, in an author's words. */
import type { Misreading, MisreadingReason } from '../../interchange/losses.ts'
import type { ReadFormat } from '../../interchange/read-items.ts'
import { mostQuestions } from '../../interchange/reading/limits.ts'

export const formatNames: Readonly<Record<ReadFormat, string>> = {
  gift: 'GIFT',
  moodle: 'Moodle XML',
  aiken: 'Aiken',
  csv: 'a table (CSV)',
  yaml: 'YAML',
}

const reasons: Readonly<Record<MisreadingReason, string>> = {
  type: 'there is no such type of question here',
  key: 'nothing says which answer is right',
  keys: 'more than one answer is marked as right, where one can be chosen (in GIFT, \\= is an equals sign within a text)',
  choices: 'it has too few answers or too many',
  number: 'this is no number',
  syntax:
    'this can’t be read as a question: look at brackets, quotation marks and the line that ends it',
  weights: 'the question is there, but not how much each answer counts',
  size: 'this is longer than is read',
  depth: 'this has too many parts within parts',
  many: `from here on nothing is read: bring ${mostQuestions} questions at a time`,
  entities: 'the file brings abbreviations of its own (a DTD), and is not read',
  binary: 'this is no text',
  encoding: 'the file is not saved as UTF-8: look whether letters such as é are right',
  layout:
    'the spaces, colons or quotation marks here can’t be read: compare the line with those around it',
  picture: 'the question is there, but of its picture, sound or film only what describes it (alt)',
  undescribed: 'this is a picture, and no text (alt) says what it shows',
  remarks:
    'the question is there, but not all of its hints, or what is said to an answer as a whole',
  columns:
    'this looks like a table, but its first row does not name the columns: it needs at least stem, key, choice_a and choice_b',
  format: 'this is another kind of file than those that are read',
}

export const misreadingLine = ({ line, reason, question }: Misreading): string =>
  `line ${line}${question ? `, question ${question.number} (“${question.name}”)` : ''}: ${reasons[reason]}`
