/** What a case does to the address. */
import type { Known } from '../security/known.ts'
import type { Chance } from '../simulation/chance.ts'
import { type Draft, openPlaces } from './draft.ts'
import { hostileText, inAddress } from './hostile-texts.ts'
import { strangeToken } from './strange-tokens.ts'

type Change = (draft: Draft, chance: Chance, known: Known) => void

/** Another text in a place that the pattern leaves open. */
const anotherPart: Change = (draft, chance, known) => {
  const at = chance.one(openPlaces(draft)) ?? chance.below(draft.segments.length)
  const was = draft.segments[at] ?? ''
  draft.segments[at] = chance.isIn(0.5)
    ? strangeToken(chance, was, known)
    : inAddress(chance, hostileText(chance))
}

/** A path that is nearly one of ours. */
const nearlyOurs: Change = ({ segments }, chance) => {
  const at = chance.below(segments.length)
  const was = segments[at] ?? ''
  switch (chance.below(9)) {
    case 0:
      segments.push('')
      break
    case 1:
      segments.unshift('')
      break
    case 2:
      segments[at] = was.toUpperCase()
      break
    case 3:
      segments.splice(at, 0, chance.one(['..', '.', '', '%2e%2e', '%2f', ';a=b']) ?? '')
      break
    case 4:
      segments[at] =
        was + (chance.one(['.', ')', '%20', ',', '%E2%80%8B', '*', '>', '~', ';']) ?? '')
      break
    case 5:
      segments.splice(at, 1)
      break
    case 6:
      segments[at] = was.replaceAll(/[a-z-]/gi, (letter) =>
        chance.isIn(0.3) ? `%${letter.charCodeAt(0).toString(16)}` : letter,
      )
      break
    case 7:
      segments.push(inAddress(chance, hostileText(chance)))
      break
    default:
      segments[at] = was.slice(0, chance.below(was.length + 1))
  }
}

const actions = ['close', 'reopen', 'extend', 'lock', 'rekey', 'delete', 'receipts', 'keep']
const otherAction: Change = ({ segments }, chance) => {
  const at = segments.findIndex((part) => actions.includes(part))
  if (at >= 0) segments[at] = chance.one(actions) ?? ''
}

/** Every name that the table has for the route. */
export const namesOf = ({ route, query }: Draft): string[] => [
  ...query.map(([name]) => name),
  ...(route.query ?? []),
  ...(route.fields ?? []),
]

const names: readonly string[] = ['__proto__', 'constructor', 'items[]', 'x', '', 'newest', 'theme']

const anotherQuery: Change = (draft, chance) => {
  const { query } = draft
  const name = chance.one(chance.isIn(0.8) ? namesOf(draft) : names) ?? chance.one(names) ?? ''
  const value = inAddress(chance, hostileText(chance))
  const at = query.findIndex(([known]) => known === name)
  if (at >= 0 && chance.isIn(0.6)) query[at] = [name, value]
  else query.push([chance.isIn(0.1) ? inAddress(chance, hostileText(chance)) : name, value])
}

const fewerOrMore: Change = ({ query }, chance) => {
  const at = chance.below(query.length + 1)
  const [one] = query.slice(at)
  switch (chance.below(4)) {
    case 0:
      query.splice(at, 1)
      break
    case 1:
      for (let n = chance.one([1, 3, 500]) ?? 1; one && n > 0; n--) query.push(one)
      break
    case 2:
      if (one) query.push([`amp;${one[0]}`, one[1]])
      break
    default:
      query.push(['pad', 'x'.repeat(16_000)])
  }
}

const otherOrigin: Change = (draft, chance) => {
  draft.origin =
    chance.one([
      'https://evil.example',
      'http://[::1]:8733',
      'http://localhost.evil.example',
      'http://127.0.0.1',
      'https://user:fz7@localhost',
      'http://xn--fz7-%C3%A9.example',
      'http://LOCALHOST:1',
    ]) ?? draft.origin
}

export const addressChanges: readonly Change[] = [
  anotherPart,
  anotherPart,
  nearlyOurs,
  otherAction,
  anotherQuery,
  anotherQuery,
  fewerOrMore,
  otherOrigin,
]
