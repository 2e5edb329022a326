/** Items of an Aiken file. */
import { noFeedback, type PortableItem } from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { choicesOf } from '../reading/answers.ts'
import { Gathering } from '../reading/gathering.ts'
import { choiceRe, keyRe } from './syntax.ts'

/** A question as far as it has been read. */
interface Draft {
  line: number
  stem: string[]
  choices: { letter: string; text: string }[]
}

/** @param most questions that are wanted */
export function readAiken(text: string, most?: number): ReadItems<PortableItem> {
  const gathering = new Gathering<PortableItem>(most)
  let draft: Draft | undefined
  const close = (key: string) => {
    const closed = draft
    if (closed) gathering.take(closed.line, (_note, id) => itemOf(closed, key, id))
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
  return gathering
}

function itemOf({ stem, choices }: Draft, key: string, id: string): PortableItem {
  const read = choices.map(({ letter, text }) => ({
    share: letter === key.toUpperCase() ? 1 : 0,
    text,
    feedback: noFeedback,
  }))
  const answers = choicesOf(read, true, () => {})
  return {
    id,
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
