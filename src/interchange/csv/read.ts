/** Items of a table. */
import { readDecimal } from '../decimal.ts'
import {
  type Feedback,
  type ItemAnswers,
  type PortableChoice,
  type PortableItem,
  partIdAt,
} from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { Gathering } from '../reading/gathering.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { keysOf, linesOf, partColumn } from './columns.ts'
import { readTable, type TableRow } from './table.ts'

const needed = ['stem', 'key'] as const

/** @param most questions that are wanted */
export function readCsv(text: string, most?: number): ReadItems<PortableItem> {
  const gathering = new Gathering<PortableItem>(most)
  for (const row of gathering.whole(() => readTable(text, needed)) ?? []) {
    gathering.take(row.line, (_note, id) => itemOf(row, id))
  }
  return gathering
}

function itemOf(row: TableRow, id: string): PortableItem {
  const { cell } = row
  if (cell('stem') === '') throw new Unreadable('syntax')
  return {
    id: cell('id') || id,
    title: cell('title'),
    topic: cell('topic'),
    tags: linesOf(cell('tags')),
    stem: cell('stem'),
    hint: cell('hint'),
    points: readDecimal(cell('points')) ?? 1,
    feedback: remark(cell('feedback'), cell('sources')),
    ...answersOf(row),
  }
}

function answersOf({ cell }: TableRow): ItemAnswers {
  const type = cell('type').toLowerCase()
  if (type === 'number') return numberIn({ cell })
  const choices = partsIn({ cell })
  const keys = keysOf(cell('key'))
  if (choices.length < 2) throw new Unreadable('choices')
  const ids = choices.map(({ id }) => id)
  if (type === 'match') return pairsIn({ cell }, choices, keys)
  const areChoices = keys.length > 0 && keys.every((key) => ids.includes(key))
  if (!areChoices || new Set(keys).size < keys.length) throw new Unreadable('key')
  const [key = ''] = keys
  if (type === 'order') {
    if (keys.length !== choices.length) throw new Unreadable('key')
    return { type, choices, key: keys }
  }
  if (type === 'multiple') return { type, choices, keys: keys.toSorted() }
  if (type !== 'single' && type !== '') throw new Unreadable('type')
  if (keys.length > 1) throw new Unreadable('key')
  return { type: 'single', choices, key }
}

type Cells = Pick<TableRow, 'cell'>

const letters = Array.from({ length: 26 }, (_, at) => partIdAt(at))

const partsIn = ({ cell }: Cells): PortableChoice[] =>
  letters
    .map((id) => ({
      id,
      text: cell(partColumn('choice', id)),
      feedback: remarkOn({ cell }, id),
      misconception: cell(partColumn('misconception', id)),
    }))
    .filter(({ text }) => text !== '')

function pairsIn(
  { cell }: Cells,
  left: readonly PortableChoice[],
  keys: readonly string[],
): ItemAnswers {
  const right = letters
    .map((id) => ({ id, text: cell(partColumn('right', id)) }))
    .filter(({ text }) => text !== '')
  const pairs = new Map(keys.map((key) => key.split('-') as [string, string]))
  const keyOf = (id: string) => right.find((side) => side.id === pairs.get(id))?.id
  return {
    type: 'match',
    left: left.map((side) => {
      const key = keyOf(side.id)
      if (key === undefined) throw new Unreadable('key')
      return { ...side, key }
    }),
    right,
  }
}

function numberIn({ cell }: Cells): ItemAnswers {
  const key = readDecimal(cell('key'))
  const tolerance = readDecimal(cell('tolerance') || '0')
  const near = readDecimal(cell('near') || cell('tolerance') || '0')
  if (key === undefined || tolerance === undefined || near === undefined) {
    throw new Unreadable('number')
  }
  const [right, nearby, other] = ['a', 'b', 'c'].map((id) => remarkOn({ cell }, id))
  const nothing = remark('', '')
  const remarks = { key: right ?? nothing, near: nearby ?? nothing, other: other ?? nothing }
  return { type: 'number', key, tolerance, near, unit: cell('unit'), remarks }
}

const remarkOn = ({ cell }: Cells, id: string): Feedback =>
  remark(cell(partColumn('feedback', id)), cell(partColumn('sources', id)))

const remark = (text: string, sources: string): Feedback => ({
  text,
  citations: linesOf(sources).map((line) => {
    const space = line.lastIndexOf(' ')
    return { label: line.slice(0, Math.max(0, space)), address: line.slice(space + 1) }
  }),
})
