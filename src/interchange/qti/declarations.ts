/** What an item declares: its response with the key, and what comes of it. */
import { decimal } from '../decimal.ts'
import type { PortableItem } from '../item.ts'
import {
  leftId,
  maxScore,
  pairsInOrder,
  placeOf,
  type Qti,
  response,
  rightId,
  score,
  shown,
} from './vocabulary.ts'

export const declarations = (qti: Qti, item: PortableItem): string[] => [
  responseDeclaration(qti, item),
  numberOutcome(qti, score, 0, item.points),
  numberOutcome(qti, maxScore, item.points),
  qti('outcomeDeclaration', { identifier: shown, cardinality: 'multiple', baseType: 'identifier' }),
  ...(item.type === 'order'
    ? [pairsInOrder, ...item.key.map(placeOf)].map((name) => numberOutcome(qti, name, 0))
    : []),
]

const numberOutcome = (qti: Qti, identifier: string, value: number, most?: number): string =>
  qti(
    'outcomeDeclaration',
    {
      identifier,
      cardinality: 'single',
      baseType: 'float',
      ...(most !== undefined && { normalMaximum: decimal(most), normalMinimum: 0 }),
    },
    qti('defaultValue', {}, qti('value', {}, decimal(value))),
  )

function responseDeclaration(qti: Qti, item: PortableItem): string {
  const { cardinality, baseType, key, mapping = [] } = shapeOf(item)
  const identifier = response
  return qti(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    qti('correctResponse', {}, ...key.map((value) => qti('value', {}, value))),
    mapping.length > 0
      ? qti(
          'mapping',
          { lowerBound: 0, defaultValue: 0 },
          ...mapping.map(([mapKey, mappedValue]) => qti('mapEntry', { mapKey, mappedValue })),
        )
      : '',
  )
}

interface Shape {
  cardinality: 'single' | 'multiple' | 'ordered'
  baseType: 'identifier' | 'directedPair' | 'float'
  key: readonly string[]
  mapping?: readonly (readonly [key: string, value: number])[]
}

function shapeOf(item: PortableItem): Shape {
  switch (item.type) {
    case 'single':
      return { cardinality: 'single', baseType: 'identifier', key: [item.key] }
    // A key earns one, a distractor costs one.
    case 'multiple':
      return {
        cardinality: 'multiple',
        baseType: 'identifier',
        key: item.keys,
        mapping: item.choices.map(({ id }) => [id, item.keys.includes(id) ? 1 : -1]),
      }
    case 'order':
      return { cardinality: 'ordered', baseType: 'identifier', key: item.key }
    case 'match': {
      const key = item.left.map((side) => `${leftId(side.id)} ${rightId(side.key)}`)
      const mapping = key.map((pair) => [pair, 1] as const)
      return { cardinality: 'multiple', baseType: 'directedPair', key, mapping }
    }
    case 'number':
      return { cardinality: 'single', baseType: 'float', key: [decimal(item.key)] }
  }
}
