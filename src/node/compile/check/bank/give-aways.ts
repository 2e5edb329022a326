import type { Problems } from '../../problems.ts'
import type { ItemPart } from '../item-parts.ts'
import type { AskedItem } from './asked-items.ts'
import { contentWordsOf, factsIn } from './words.ts'

/** A text that a learner reads at one item, with the facts it rests on. */
interface ShownText {
  words: ReadonlySet<string>
  facts: readonly string[]
}

/**
 * Items that answer each other may not come together in a quiz. One gives another away where a text of it (its
 * stem, a right answer, any feedback) rests on a fact that the other's answer rests on, and has two thirds of the
 * words that tell that answer. Of an item with several right parts, half of them must be given away.
 */
export function checkGiveAways(
  items: readonly AskedItem[],
  quizzes: readonly { objectives: readonly string[] }[],
  problems: Problems,
): void {
  const isCommon = commonWordsOf(items)
  const shown = new Map(items.map((item) => [item, shownTexts(item)]))
  const mayMeet = (one: AskedItem, other: AskedItem) =>
    quizzes.some(({ objectives }) =>
      [one, other].every(({ item }) => objectives.includes(item.objective)),
    )
  for (const asked of items) {
    const answers = answersOf(asked, isCommon)
    for (const [other, texts] of shown) {
      if (other === asked || !mayMeet(asked, other) || areApart(asked, other)) continue
      const given = answers.filter((answer) => texts.some((text) => tells(text, answer)))
      if (given.length === 0 || given.length < answers.length / 2) continue
      const words = [...new Set(given.flatMap(({ words }) => words))].join(', ')
      const message = `can be answered from ${other.id} in the same quiz (${words}): name it under excludes, or change one of them`
      problems.error(asked.place(), message)
    }
  }
}

const areApart = (one: AskedItem, other: AskedItem): boolean =>
  (one.item.excludes?.includes(other.id) || other.item.excludes?.includes(one.id)) ?? false

/** What a learner has to know for one right part. */
interface Answer {
  /** Those that tell it; none where every word of it is common or in the stem. */
  words: readonly string[]
  facts: readonly string[]
}

function answersOf({ item, parts }: AskedItem, isCommon: (word: string) => boolean): Answer[] {
  const stem = contentWordsOf(item.stem)
  const telling = ({ text }: ItemPart) =>
    item.type === 'number'
      ? [String(item.key)]
      : [...contentWordsOf(text)].filter((word) => !stem.has(word) && !isCommon(word))
  return parts
    .filter(({ isKey }) => isKey)
    .map((part) => ({ words: telling(part), facts: factsIn(part.feedback) }))
}

function shownTexts({ item, parts }: AskedItem): ShownText[] {
  const keys = parts.filter(({ isKey }) => isKey)
  return [
    { words: contentWordsOf(item.stem), facts: keys.flatMap(({ feedback }) => factsIn(feedback)) },
    ...parts.map(({ isKey, text, feedback }) => ({
      words: contentWordsOf(isKey ? `${text} ${feedback}` : feedback),
      facts: factsIn(feedback),
    })),
  ]
}

function tells(text: ShownText, { words, facts }: Answer): boolean {
  if (!text.facts.some((fact) => facts.includes(fact))) return false
  const found = words.filter((word) => text.words.has(word)).length
  return found > 0 && found >= Math.min(2, words.length) && found * 3 >= words.length * 2
}

/** Words of the topic, which tell nothing: they stand in more than every fifth item, and in more than two. */
function commonWordsOf(items: readonly AskedItem[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const { item, parts } of items) {
    const texts = [item.stem, ...parts.flatMap(({ text, feedback }) => [text, feedback])]
    for (const word of contentWordsOf(texts.join(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const most = Math.max(2, items.length / 5)
  return (word) => (counts.get(word) ?? 0) > most
}
