/** Items as Aiken: one question with one key, each text on a line, and nothing else. */
import type { PortableItem, PortableQuiz, PortableSingle } from '../item.ts'
import { type OmissionReason, sortOut, type Written } from '../losses.ts'
import { looksLikeSign } from './syntax.ts'

export function writeAiken({ items }: PortableQuiz): Written {
  const { kept, omissions } = sortOut(items, reasonAgainst)
  return { content: kept.map((item) => question(item as PortableSingle)).join('\n'), omissions }
}

function reasonAgainst(item: PortableItem): OmissionReason | undefined {
  if (item.type !== 'single') return 'type'
  const { stem, choices } = item
  if (choices.length < 2 || choices.length > 26) return 'choices'
  if ([stem, ...choices.map(({ text }) => text)].some((text) => text.includes('\n'))) return 'lines'
  return looksLikeSign(stem) ? 'syntax' : undefined
}

const letterAt = (at: number): string => String.fromCharCode(65 + at)

function question({ stem, choices, key }: PortableSingle): string {
  const lines = choices.map(({ text }, at) => `${letterAt(at)}. ${text}`)
  const answer = letterAt(choices.findIndex(({ id }) => id === key))
  return `${[stem, ...lines, `ANSWER: ${answer}`].join('\n')}\n`
}
