/** How large a question is set on the projector, by how much of it there is to read. */
import type { Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'

/** A stem of more letters is set smaller, so that its answers fit below it. */
const longestLarge = 90

/** Answers are set larger where all of a question with the longest reason given has no more letters. */
const mostLarge = 330

/** With more letters all that is on the stage is set smaller: only teachers' own questions have so many. */
const dense = [
  { name: 'densest', above: 1400 },
  { name: 'denser', above: 900 },
  { name: 'dense', above: 700 },
] as const

/** What an answer takes beside its letters, in letters; those to match stand side by side. */
const aroundAnswer = 30

/** How the stem is set, and by it the whole stage. */
export function stemClass(item: Item): string | undefined {
  const stem = lettersOf(item.stem)
  const around = item.type === 'match' ? 0 : aroundAnswer
  const all = offeredBy(item).reduce((sum, text) => sum + lettersOf(text) + around, stem)
  const size = dense.find(({ above }) => all > above)
  if (size) return `long ${size.name}`
  return stem > longestLarge ? 'long' : undefined
}

/** How its answers are set. */
export const answersClass = (item: Item): string =>
  hasRoom(item) ? 'stage-answers large' : 'stage-answers'

/** Whether there is room for large answers, the same before the key is shown and with it. */
function hasRoom(item: Item): boolean {
  if (item.type !== 'single') return false
  const offered = item.choices.reduce(
    (sum, { text }) => sum + lettersOf(text),
    lettersOf(item.stem),
  )
  return (
    offered + Math.max(...item.choices.map(({ feedback }) => lettersOf(feedback.html))) < mostLarge
  )
}

const lettersOf = (html: string): number => plainText(html).length

function offeredBy(item: Item): string[] {
  if (item.type === 'number') return []
  const parts =
    item.type === 'match'
      ? [...item.left, ...item.right]
      : item.type === 'classify'
        ? item.statements
        : item.choices
  return parts.map(({ text }) => text)
}
