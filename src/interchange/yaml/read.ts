/** Items of a YAML file as the content folder has them; what they need there and a class does not may be missing. */
import type { ReadableItem } from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { Gathering } from '../reading/gathering.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { entriesIn, readEntry } from './entries.ts'
import { afterwordField } from './fields.ts'
import { plainFeedback, plainText } from './marked-text.ts'
import { answersIn } from './read-answers.ts'
import { writtenIn } from './values.ts'

/** @param most questions that are wanted */
export function readYaml(text: string, most?: number): ReadItems<ReadableItem> {
  const gathering = new Gathering<ReadableItem>(most)
  for (const entry of entriesIn(text)) {
    gathering.take(entry.line, () => {
      const { id, value } = readEntry(entry)
      return itemOf(id, value)
    })
  }
  return gathering
}

function itemOf(id: string, value: unknown): ReadableItem {
  const stem = plainText(writtenIn(value, 'stem'))
  if (stem === '') throw new Unreadable('syntax')
  return {
    id,
    title: plainText(writtenIn(value, 'title')),
    topic: writtenIn(value, 'objective'),
    tags: [],
    stem,
    hint: plainText(writtenIn(value, 'hint')),
    points: 1,
    feedback: plainFeedback(writtenIn(value, afterwordField)),
    ...answersIn(value),
  }
}
