/** Items as YAML for the content folder, each a draft: what is asked is there, and what it rests on is still to come. */
import { decimal } from '../decimal.ts'
import type { Feedback, PortableChoice, ReadableItem } from '../item.ts'
import { type OmissionReason, sortOut, type Written } from '../losses.ts'
import { afterwordField, mostParts, partField, remarkNames } from './fields.ts'
import { markedFeedback, markedText } from './marked-text.ts'
import { block, type Fields, list, scalar } from './scalar.ts'

/** @returns entries with a blank line between them, for a file of their own or behind others */
export function writeYaml(items: readonly ReadableItem[]): Written {
  const { kept, omissions } = sortOut(items, reasonAgainst)
  return { content: kept.map(entry).join('\n'), omissions }
}

const reasonAgainst = (item: ReadableItem): OmissionReason | undefined => {
  const counts =
    item.type === 'match'
      ? [item.left.length, item.right.length]
      : [item.type === 'number' ? 0 : partsOf(item).length]
  return counts.some((count) => count > mostParts) ? 'choices' : undefined
}

function entry(item: ReadableItem): string {
  const fields: Fields = [
    ['draft', 'true'],
    ['type', item.type],
    ['title', text(item.title)],
    ['stem', text(item.stem)],
    ['hint', text(item.hint)],
    ...answers(item),
    [afterwordField, said(item.feedback)],
  ]
  return [...filed(item), `${item.id}:`, ...block(fields, '  '), ''].join('\n')
}

/** What the content folder has no field for is told to the author. */
function filed({ topic, tags, points }: ReadableItem): string[] {
  const labels = [topic, ...tags].filter((label) => label !== '').join(', ')
  const said = [
    ...(labels ? [`Filed under: ${labels}`] : []),
    ...(points === 1 ? [] : [`Points: ${decimal(points)}`]),
  ]
  return said.map((line) => `# ${JSON.stringify(line).slice(1, -1)}`)
}

function answers(item: ReadableItem): Fields {
  if (item.type === 'number') {
    return [
      ['unit', text(item.unit)],
      ['key', decimal(item.key)],
      ['tolerance', decimal(item.tolerance)],
      ['near', decimal(item.near)],
      ['feedback', remarkNames.map((name) => [name, said(item.remarks[name])])],
    ]
  }
  return [
    [partField[item.type], partsOf(item).map((part) => [part.id, partFields(part)])],
    ['right', item.type === 'match' ? item.right.map((side) => [side.id, text(side.text)]) : ''],
    ...keyOf(item),
  ]
}

type Part = PortableChoice & { key?: string }

const partsOf = (item: Exclude<ReadableItem, { type: 'number' }>): readonly Part[] => {
  if (item.type === 'match') return item.left
  return item.type === 'classify' ? item.statements : item.choices
}

const partFields = (part: Part): Fields => [
  ['text', text(part.text)],
  ['key', part.key ?? ''],
  ['feedback', said(part.feedback)],
  ['misconception', text(part.misconception)],
]

function keyOf(item: Exclude<ReadableItem, { type: 'number' }>): Fields {
  switch (item.type) {
    case 'single':
      return [['key', item.key]]
    case 'multiple':
      return [['keys', list(item.keys)]]
    case 'order':
      return [['key', list(item.key)]]
    default:
      return []
  }
}

const text = (plain: string): string => (plain === '' ? '' : scalar(markedText(plain)))

const said = (feedback: Feedback): string => {
  const marked = markedFeedback(feedback)
  return marked === '' ? '' : scalar(marked)
}
