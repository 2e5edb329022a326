/** Items as the sheet from which Kahoot takes questions. */
import type { ArchiveFiles } from '../archive.ts'
import type { PortableItem, PortableMultiple, PortableQuiz, PortableSingle } from '../item.ts'
import { type OmissionReason, sortOut, type Written } from '../losses.ts'
import { writeXlsx } from '../xlsx.ts'

/** The most characters of a question and of an answer, and how many answers there may be. */
const longestStem = 120
const longestChoice = 75
const mostChoices = 4

/** Seconds that a question may take. */
const seconds = [5, 10, 20, 30, 60, 90, 120, 240]
const charactersPerSecond = 12
const secondsToChoose = 10

/** Above them stands what its maker says about the sheet: importers count rows, not names. */
const head = [
  '',
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
]
const headRow = 8

type KahootItem = PortableSingle | PortableMultiple

export function writeKahoot({ title, notice, items }: PortableQuiz): Written<ArchiveFiles> {
  const { kept, omissions } = sortOut(items, reasonAgainst)
  const above = ['', title, ...notice.split('\n')].slice(0, headRow - 1)
  const rows = [
    ...Array.from({ length: headRow - 1 }, (_, at) => ['', above[at]]),
    head,
    ...kept.map((item, at) => questionRow(item as KahootItem, at + 1)),
  ]
  return { content: writeXlsx('Sheet1', rows), omissions }
}

function reasonAgainst(item: PortableItem): OmissionReason | undefined {
  if (item.type !== 'single' && item.type !== 'multiple') return 'type'
  const choices = item.choices.map(({ text }) => text)
  if (choices.length < 2 || choices.length > mostChoices) return 'choices'
  if ([item.stem, ...choices].some((text) => text.includes('\n'))) return 'lines'
  const fits =
    item.stem.length <= longestStem && choices.every((text) => text.length <= longestChoice)
  return fits ? undefined : 'long'
}

function questionRow(item: KahootItem, number: number): (string | number)[] {
  const texts = item.choices.map(({ text }) => text)
  const keys = item.type === 'single' ? [item.key] : item.keys
  const right = item.choices.flatMap(({ id }, at) => (keys.includes(id) ? at + 1 : []))
  const [only, ...more] = right
  return [
    number,
    item.stem,
    ...Array.from({ length: mostChoices }, (_, at) => texts[at] ?? ''),
    secondsFor([item.stem, ...texts]),
    only === undefined || more.length > 0 ? right.join(',') : only,
  ]
}

/** Time to read all of it and to choose. */
function secondsFor(texts: readonly string[]): number {
  const wanted = texts.join('').length / charactersPerSecond + secondsToChoose
  return seconds.find((one) => one >= wanted) ?? 240
}
