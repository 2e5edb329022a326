/** Tokens, keys and ids that are nearly right, or right elsewhere. */
import examples from '../fixtures/v1/tokens.json'
import type { Known } from '../security/known.ts'
import type { Chance } from '../simulation/chance.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
const tokenIn = (path: string) => path.split('/').at(-1) ?? ''

/** @param was what stood in its place */
export function strangeToken(chance: Chance, was: string, known: Known): string {
  const others = [
    tokenIn(known.attempt),
    tokenIn(known.seat),
    tokenIn(known.finished),
    tokenIn(known.unrecorded),
    tokenIn(known.receipt),
    tokenIn(known.teacher),
    tokenIn(known.board),
    known.later,
    known.record,
    known.code,
    known.learner,
    known.stranger,
    known.quiz,
    ...known.items,
    ...examples.examples.map(({ token }) => token),
  ]
  const other = chance.one(others) ?? ''
  const at = chance.below(was.length)
  switch (chance.below(7)) {
    case 0:
      return other
    case 1:
      return was.slice(0, at) + (chance.one([...letters]) ?? '') + was.slice(at + 1)
    case 2:
      return `${was.split('.')[0]}.${other.split('.').at(-1)}`
    case 3:
      return was.slice(0, at) + was.slice(at + 1)
    case 4:
      return `${was}${chance.one(['=', '.', 'A', '%00', '.csv', '.json', '-1'])}`
    case 5:
      return was.replace(/^\d+/, String(chance.below(10_000)))
    default:
      return chance.isIn(0.5) ? was.toLowerCase() : other.slice(0, at)
  }
}
