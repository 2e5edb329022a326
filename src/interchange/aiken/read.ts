/** Items of an Aiken file. */
import { noFeedback, type PortableItem } from '../item.ts'
import type { Misreading, ReadItems } from '../losses.ts'
import { choicesOf } from '../reading/answers.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { choiceRe, keyRe } from './syntax.ts'

/** A question as far as it has been read. */
interface Draft {
  line: number
  stem: string[]
  choices: { letter: string; text: string }[]
}

export function readAiken(text: string): ReadItems<PortableItem> {
  const items: PortableItem[] = []
  const misreadings: Misreading[] = []
  let draft: Draft | undefined
  const close = (key: string) => {
    if (!draft) return
    try {
      items.push(itemOf(draft, key, items.length + 1))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      misreadings.push({ line: draft.line, reason: error.reason })
    }
    draft = undefined
  }
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '') continue
    const key = keyRe.exec(line)?.[1]
    const [, letter, choice = ''] = choiceRe.exec(line) ?? []
    if (key !== undefined) close(key)
    else if (letter !== undefined && draft) draft.choices.push({ letter, text: choice })
    else {
      // A question without its key came before.
      if (draft && draft.choices.length > 0) close('')
      draft ??= { line: at + 1, stem: [], choices: [] }
      draft.stem.push(line)
    }
  }
  close('')
  return { items, misreadings }
}

function itemOf({ stem, choices }: Draft, key: string, number: number): PortableItem {
  const read = choices.map(({ letter, text }) => ({
    share: letter === key ? 1 : 0,
    text,
    feedback: noFeedback,
  }))
  const answers = choicesOf(read, true, () => {})
  return {
    id: `q${number}`,
    title: '',
    topic: '',
    tags: [],
    stem: stem.join('\n'),
    hint: '',
    points: 1,
    feedback: noFeedback,
    ...answers,
  }
}
