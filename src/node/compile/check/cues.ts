import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'
import { type AskedItem, askedItems, isWritten } from './bank/asked-items.ts'

/** A single-choice item as far as its key could be guessed from it. */
interface Cue {
  asked: AskedItem
  /** Place of the key among the choices, from 0. */
  position: number
  /** In characters, of the text of the key and of each other choice. */
  keyLength: number
  otherLengths: number[]
}

const place = { file: 'en/items' }

/** So few items show nothing about where keys stand, or that they are too seldom at one end. */
const handful = 8

/** Neither the place of the key of single-choice items may hint at it, nor its length. */
export function checkCues(texts: TextFiles, problems: Problems): void {
  const cues = askedItems(texts).flatMap(cuesOf)
  for (const { asked, position, keyLength, otherLengths } of cues) {
    const text = asked.place(...(asked.parts[position]?.path ?? []), 'text')
    if (keyLength > Math.max(...otherLengths) * 1.2) {
      const message = 'is over 20 % longer than the longest distractor: the length gives it away'
      problems.error(text, message)
    }
    if (keyLength * 1.2 < Math.min(...otherLengths)) {
      const message = 'is over 20 % shorter than the shortest distractor: the length gives it away'
      problems.error(text, message)
    }
  }
  const written = cues.filter(({ asked }) => isWritten(asked))
  checkShare(written, 'longest', (lengths) => Math.max(...lengths), problems)
  checkShare(written, 'shortest', (lengths) => Math.min(...lengths), problems)
  checkPositions(cues, problems)
}

function cuesOf(asked: AskedItem): Cue[] {
  const position = asked.parts.findIndex(({ isKey }) => isKey)
  const lengths = asked.parts.map(({ text }) => text.length)
  const keyLength = lengths[position]
  if (asked.item.type !== 'single' || keyLength === undefined) return []
  return [{ asked, position, keyLength, otherLengths: lengths.toSpliced(position, 1) }]
}

/**
 * Whether the key is at one end of the lengths about as often as chance would have it: at most a fifth more often, and
 * not less than half as often. Where it shares that end with others, it counts as one of them only.
 */
function checkShare(
  cues: readonly Cue[],
  end: string,
  endOf: (lengths: number[]) => number,
  problems: Problems,
): void {
  const sum = (values: number[]) => values.reduce((one, other) => one + other, 0)
  const byChance = sum(cues.map(({ otherLengths }) => 1 / (otherLengths.length + 1)))
  const share = sum(
    cues.map(({ keyLength, otherLengths }) => {
      if (keyLength !== endOf([keyLength, ...otherLengths])) return 0
      return 1 / (1 + otherLengths.filter((length) => length === keyLength).length)
    }),
  )
  const isTooMuch = share > Math.max(Math.ceil(byChance), byChance * 1.2)
  const isTooLittle = cues.length >= handful && share < Math.floor(byChance / 2)
  if (!isTooMuch && !isTooLittle) return
  const message = `in ${Math.round(share)} of ${cues.length} questions the key is the ${end} choice: chance would give ${Math.round(byChance)}`
  problems.error(place, message)
}

/** Whether the key stands at one place too often. */
function checkPositions(cues: readonly Cue[], problems: Problems): void {
  if (cues.length < handful) return
  const byPosition = Map.groupBy(cues, ({ position }) => position)
  for (const [position, { length }] of [...byPosition].sort(([a], [b]) => a - b)) {
    if (length > cues.length * 0.4) {
      const message = `the key stands at place ${position + 1} in ${length} of ${cues.length} questions: move some`
      problems.error(place, message)
    }
  }
}
