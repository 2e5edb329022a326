/** Items of an Aiken file. */
import { noFeedback, type PortableItem, partIdAt } from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { choicesOf } from '../reading/answers.ts'
import { Gathering } from '../reading/gathering.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { choiceRe, keyRe, smallChoiceRe } from './syntax.ts'

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
    const [, letter, choice = ''] = choiceRe.exec(line) ?? smallChoiceOf(line, draft) ?? []
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

/** Only the letter that is next: many a text has one with a point. */
const smallChoiceOf = (line: string, draft: Draft | undefined): RegExpExecArray | undefined => {
  const found = smallChoiceRe.exec(line)
  return found?.[1] === partIdAt(draft?.choices.length ?? 0) ? found : undefined
}

/** Letters behind one another, or with commas between them. */
const severalRe = /^(?:[A-Z][\s,;&]*){2,}$/

function itemOf({ stem, choices }: Draft, key: string, id: string): PortableItem {
  const right = key.toUpperCase()
  const letters = choices.map(({ letter }) => letter.toUpperCase())
  const isOffered = (sign: string) => !/[A-Z]/.test(sign) || letters.includes(sign)
  if (severalRe.test(right) && [...right].every(isOffered)) throw new Unreadable('keys')
  const read = choices.map(({ text }, at) => ({
    share: letters[at] === right ? 1 : 0,
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
