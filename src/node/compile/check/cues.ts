import type { Problems } from '../problems.ts'
import type { ContentFile } from '../read/content-file.ts'
import type { ItemsData, TextFiles } from '../read/files.ts'

/** A single-choice item as far as its key could be guessed from it. */
interface Cue {
  file: ContentFile<ItemsData>
  id: string
  key: string
  choices: number
  /** Place of the key among the choices, from 0. */
  position: number
  /** Of the text of the key, and of the longest other choice. */
  keyLength: number
  otherLength: number
}

const place = { file: 'en/items' }

/** Neither the place of the key of single-choice items may hint at it, nor its length. */
export function checkCues(texts: TextFiles, problems: Problems): void {
  const cues = texts.items.flatMap(cuesOf)
  for (const { file, id, key, keyLength, otherLength } of cues) {
    if (keyLength > otherLength * 1.2) {
      const message = 'is over 20 % longer than the longest distractor: the length gives it away'
      problems.error(file.place([id, 'choices', key, 'text']), message)
    }
  }
  checkLengths(cues, problems)
  checkPositions(cues, problems)
}

const cuesOf = (file: ContentFile<ItemsData>): Cue[] =>
  Object.entries(file.data).flatMap(([id, item]) => {
    if (item.type !== 'single' || item.retired || !item.choices[item.key]) return []
    const ids = Object.keys(item.choices)
    const lengthOf = (choice: string) => item.choices[choice]?.text.length ?? 0
    const others = ids.filter((choice) => choice !== item.key)
    return {
      file,
      id,
      key: item.key,
      choices: ids.length,
      position: ids.indexOf(item.key),
      keyLength: lengthOf(item.key),
      otherLength: Math.max(...others.map(lengthOf)),
    }
  })

/** Whether the key is the longest choice more often than chance would have it. */
function checkLengths(cues: readonly Cue[], problems: Problems): void {
  const longest = cues.filter(({ keyLength, otherLength }) => keyLength > otherLength).length
  const byChance = cues.reduce((sum, { choices }) => sum + 1 / choices, 0)
  if (longest > Math.ceil(byChance)) {
    const message = `in ${longest} of ${cues.length} questions the key is the longest choice: chance would give ${Math.round(byChance)}`
    problems.error(place, message)
  }
}

/** Whether the key stands at one place too often; a handful of items shows nothing. */
function checkPositions(cues: readonly Cue[], problems: Problems): void {
  if (cues.length < 8) return
  const byPosition = Map.groupBy(cues, ({ position }) => position)
  for (const [position, { length }] of [...byPosition].sort(([a], [b]) => a - b)) {
    if (length > cues.length * 0.4) {
      const message = `the key stands at place ${position + 1} in ${length} of ${cues.length} questions: move some`
      problems.error(place, message)
    }
  }
}
