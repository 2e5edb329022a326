/** Response processing: a response earns in the package what it earns here, with partial credit; none earns nothing. */
import type {
  PortableItem,
  PortableMatch,
  PortableMultiple,
  PortableNumber,
  PortableOrder,
} from '../item.ts'
import { type Rules, rulesOf } from './expressions.ts'
import { always, pairsInOrder, placeOf, type Qti, response } from './vocabulary.ts'

export const responseProcessing = (qti: Qti, item: PortableItem): string =>
  qti('responseProcessing', {}, ...rulesFor(qti, rulesOf(qti), item))

function rulesFor(qti: Qti, rules: Rules, item: PortableItem): string[] {
  const { identifier, number, show, setScore, variable, choose, isBlank } = rules
  const general = show(identifier(always))
  switch (item.type) {
    case 'single': {
      const isRight = qti('match', {}, variable(response), qti('correct', { identifier: response }))
      return [
        choose([{ condition: isRight, rules: [setScore(number(item.points))] }]),
        show(variable(response), identifier(always)),
      ]
    }
    case 'multiple':
      return [
        mapped(qti, rules, item, item.keys.length),
        show(variable(response), identifier(always)),
      ]
    case 'match':
      return [mapped(qti, rules, item, item.left.length), general]
    case 'order':
      return [choose([{ condition: isBlank, rules: [] }], orderRules(qti, rules, item)), general]
    case 'number':
      return [numberRule(qti, rules, item)]
  }
}

/** What the mapping gives, as a share of what it gives for the key. */
function mapped(
  qti: Qti,
  { choose, isBlank, number, setScore }: Rules,
  { points }: PortableMultiple | PortableMatch,
  whole: number,
): string {
  const given = qti('mapResponse', { identifier: response })
  const share = qti('divide', {}, given, number(whole / points))
  return choose([{ condition: isBlank, rules: [setScore(number(0))] }], [setScore(share)])
}

/** Pairs in the right order less pairs in the wrong one, as a share of all, never below nothing. */
function orderRules(
  qti: Qti,
  { choose, identifier, number, set, setScore, variable }: Rules,
  { key, points }: PortableOrder,
): string[] {
  const pairs = key.flatMap((earlier, at) => key.slice(at + 1).map((later) => ({ earlier, later })))
  const places = key.flatMap((id) =>
    key.map((_, at) => {
      const there = qti('index', { n: at + 1 }, variable(response))
      return choose([
        {
          condition: qti('match', {}, there, identifier(id)),
          rules: [set(placeOf(id), number(at + 1))],
        },
      ])
    }),
  )
  const counted = pairs.map(({ earlier, later }) =>
    choose([
      {
        condition: qti('lt', {}, variable(placeOf(earlier)), variable(placeOf(later))),
        rules: [set(pairsInOrder, qti('sum', {}, variable(pairsInOrder), number(1)))],
      },
    ]),
  )
  const twice = qti('product', {}, number(2), variable(pairsInOrder))
  const lead = qti('subtract', {}, twice, number(pairs.length))
  const share = qti('divide', {}, lead, number(pairs.length / points))
  const isOrdered = qti('gt', {}, lead, number(0))
  return [...places, ...counted, choose([{ condition: isOrdered, rules: [setScore(share)] }])]
}

/** Decimals are not exact in binary: a bound is rounded as the distance is. */
const bound = (value: number): number => Number(value.toFixed(6))

function numberRule(
  qti: Qti,
  { choose, identifier, isBlank, number, setScore, show, variable }: Rules,
  { key, tolerance, near, points }: PortableNumber,
): string {
  const within = (distance: number) =>
    qti(
      'and',
      {},
      qti('gte', {}, variable(response), number(bound(key - distance))),
      qti('lte', {}, variable(response), number(bound(key + distance))),
    )
  const said = (id: string) => show(identifier(id), identifier(always))
  return choose(
    [
      { condition: isBlank, rules: [said('other')] },
      { condition: within(tolerance), rules: [setScore(number(points)), said('key')] },
      ...(near > tolerance
        ? [{ condition: within(near), rules: [setScore(number(points / 2)), said('near')] }]
        : []),
    ],
    [said('other')],
  )
}
