import type { Problems } from '../../problems.ts'
import type { AskedItem } from './asked-items.ts'
import { contentWordsOf, plainText, wordsOf } from './words.ts'

/** Of two feedbacks, so many words in common, of all, make them nearly the same. */
const nearly = 0.8

/** A text that a learner reads, where it stands in words, and in how many. */
interface Feedback {
  at: string
  words: ReadonlySet<string>
  sentences: readonly string[]
}

/** Whether feedback says something of its own, and no wrong choice comes twice. */
export function checkRepeats(items: readonly AskedItem[], problems: Problems): void {
  const feedbacks: Feedback[] = []
  const distractors = new Map<string, string>()
  for (const { id, item, parts, place } of items) {
    for (const { path, text, feedback, feedbackPath, isKey } of parts) {
      const at = `${id}.${path.join('.')}`
      const own = { at, words: contentWordsOf(feedback), sentences: sentencesOf(feedback) }
      const like = feedbacks.find((other) => isRepeated(own, other))
      if (like) {
        const message = `says nearly the same as ${like.at}: say what is wrong with this very answer`
        problems.error(place(...feedbackPath), message)
      }
      feedbacks.push(own)
      if (isKey || (item.type !== 'single' && item.type !== 'multiple')) continue
      const words = wordsOf(text).join(' ')
      if (parts.some((other) => other.isKey && wordsOf(other.text).join(' ') === words)) {
        problems.error(place(...path, 'text'), 'says the same as a right answer')
      }
      const first = distractors.get(words)
      if (first) problems.error(place(...path, 'text'), `is a wrong choice of ${first} as well`)
      distractors.set(words, at)
    }
  }
}

/** Sentences long enough to be recognised, by their words. */
const sentencesOf = (text: string): string[] =>
  plainText(text)
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length >= 5)
    .map((words) => words.join(' '))

function isRepeated(one: Feedback, other: Feedback): boolean {
  if (one.sentences.some((sentence) => other.sentences.includes(sentence))) return true
  const common = one.words.intersection(other.words).size
  return common >= 5 && common >= nearly * one.words.union(other.words).size
}
