/** What a case does to what it sends. */
import type { Known } from '../security/known.ts'
import type { Chance } from '../simulation/chance.ts'
import { type Draft, multipartOf } from './draft.ts'
import { hostileText } from './hostile-texts.ts'
import { strangeToken } from './strange-tokens.ts'

type Change = (draft: Draft, chance: Chance, known: Known) => void

const names = ['__proto__', 'constructor', 'item', 'item[]', 'items', 'form', '', '__proto__[x]']

const otherField: Change = ({ fields, route }, chance, known) => {
  const at = chance.below(fields.length)
  const [name, value] = fields[at] ?? [chance.one(names) ?? '', '']
  const told = chance.isIn(0.3) ? strangeToken(chance, value, known) : hostileText(chance)
  switch (chance.below(6)) {
    case 0:
      fields.splice(at, 1)
      break
    case 1:
      fields.push([name, value], [name, told])
      break
    case 2:
      fields.push([chance.one(names) ?? '', told])
      break
    case 3:
      fields.push([chance.one(route.fields ?? names) ?? '', told])
      break
    default:
      fields[at] = [name, told]
  }
}

const manyFields: Change = ({ fields }, chance) => {
  const [name, value] = chance.one(fields) ?? ['x', '1']
  for (let n = chance.one([10, 100, 600]) ?? 1; n > 0; n--) fields.push([name, value])
}

/** As browsers send files, whole and broken off. */
const inParts: Change = (draft, chance) => {
  draft.body = 'multipart'
  if (chance.isIn(0.4)) return
  const whole = multipartOf(draft.fields)
  draft.headers.push(['Content-Type', 'multipart/form-data; boundary=fz7boundary'])
  draft.body = chance.isIn(0.5)
    ? whole.slice(0, chance.below(whole.length + 1))
    : whole.replaceAll('fz7boundary', chance.one(['fz7boundary--', 'other', '']) ?? '')
}

/** Few are large, since each takes its time to make. */
const sizes = { 0: 4, 1: 4, 16383: 8, 16384: 8, 16385: 8, 524289: 2, 2000000: 1, 10000000: 0.2 }

const noForm: Change = (draft, chance) => {
  const size = Number(chance.weighted(sizes as Readonly<Record<string, number>>))
  const random = () => Uint8Array.from({ length: Math.min(size, 2000) }, () => chance.below(256))
  draft.body =
    chance.one<() => Draft['body']>([
      () => '{"item":{"__proto__":{"x":1}},"name":["<fz7>"]}',
      () => 'null',
      () => '&&&===&=&;',
      () => '%&%zz&item=%ff%fe&name=%c0%af',
      random,
      () => 'receipts='.padEnd(size, 'A'),
      () => new Uint8Array(size),
    ])?.() ?? ''
}

export const bodyChanges: readonly Change[] = [
  otherField,
  otherField,
  otherField,
  manyFields,
  inParts,
  noForm,
]
