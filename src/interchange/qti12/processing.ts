/**
 * Response processing of QTI 1.2, in hundredths. Canvas takes the key from its conditions and gives partial credit
 * by rules of its own, so a condition may say nothing that would be taken for a key: of numbers nearby there is none.
 */
import { decimal } from '../decimal.ts'
import { isSaid, type PortableMultiple } from '../item.ts'
import { element } from '../markup.ts'
import { remarksOf } from './feedback.ts'
import {
  general,
  onChoice,
  onRight,
  onWrong,
  pairResponse,
  type Qti12Item,
  response,
} from './vocabulary.ts'

const whole = 100

export const responseProcessing = (item: Qti12Item): string =>
  element(
    'resprocessing',
    {},
    element(
      'outcomes',
      {},
      element('decvar', { maxvalue: whole, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
    ),
    ...conditionsOf(item),
  )

function conditionsOf(item: Qti12Item): string[] {
  const remarks = remarksOf(item)
  const show = (id: string) => {
    const said = remarks[id]
    return said && isSaid(said)
      ? element('displayfeedback', { feedbacktype: 'Response', linkrefid: id })
      : ''
  }
  const always = showIf(element('other', {}), show(general))
  switch (item.type) {
    case 'single':
      return [
        always,
        ...item.choices.map(({ id }) => showIf(equal(response, id), show(onChoice(id)))),
        condition(false, equal(response, item.key), set(whole)),
      ]
    case 'multiple':
      return [
        always,
        ...item.choices.map(({ id }) => showIf(equal(response, id), show(onChoice(id)))),
        condition(false, allRight(item), set(whole)),
        ...sharesOf(item).map(({ id, share }) => condition(true, equal(response, id), add(share))),
      ]
    case 'match': {
      const shares = partsOf(item.left.length)
      return [
        always,
        ...item.left.map(({ id, key }, at) =>
          condition(true, equal(pairResponse(id), key), add(shares[at] ?? 0)),
        ),
      ]
    }
    case 'number': {
      const { key, tolerance } = item
      const bound = (value: number) => decimal(Number(value.toFixed(6)))
      const range = element(
        'and',
        {},
        compare('vargte', bound(key - tolerance)),
        compare('varlte', bound(key + tolerance)),
      )
      const right = element('or', {}, equal(response, decimal(key)), range)
      return [
        always,
        condition(false, right, set(whole), show(onRight)),
        showIf(element('other', {}), show(onWrong)),
      ]
    }
  }
}

/** A condition that says nothing is none. */
const showIf = (what: string, shown: string): string =>
  shown === '' ? '' : condition(true, what, shown)

const condition = (goesOn: boolean, what: string, ...then: readonly string[]): string =>
  element(
    'respcondition',
    { continue: goesOn ? 'Yes' : 'No' },
    element('conditionvar', {}, what),
    ...then,
  )

const equal = (respident: string, value: string): string =>
  element('varequal', { respident }, value)
const compare = (name: 'vargte' | 'varlte', value: string): string =>
  element(name, { respident: response }, value)
const set = (value: number): string =>
  element('setvar', { varname: 'SCORE', action: 'Set' }, decimal(value))
const add = (value: number): string =>
  element('setvar', { varname: 'SCORE', action: 'Add' }, decimal(value))

const allRight = ({ choices, keys }: PortableMultiple): string =>
  element(
    'and',
    {},
    ...choices.map(({ id }) =>
      keys.includes(id) ? equal(response, id) : element('not', {}, equal(response, id)),
    ),
  )

/** A key earns its share, a distractor costs as much; added as less than nothing, it is taken for no key. */
function sharesOf({ choices, keys }: PortableMultiple): { id: string; share: number }[] {
  const share = Number((whole / keys.length).toFixed(2))
  return choices.map(({ id }) => ({ id, share: keys.includes(id) ? share : -share }))
}

/** Hundredths in equal parts; the last one has what rounding leaves. */
function partsOf(count: number): number[] {
  const part = Number((whole / count).toFixed(2))
  return Array.from({ length: count }, (_, at) =>
    at < count - 1 ? part : Number((whole - part * (count - 1)).toFixed(2)),
  )
}
