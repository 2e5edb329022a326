/**
 * An attempt as one line of text, the payload of its token, and back. Version 1, frozen: a new
 * format becomes version 2 alongside it, and version 1 stays readable.
 *
 *     1|id|seed|mode|draw|startedAt|completedAt|recorded|at|class|learner|number|challenge|items
 *
 * Times are seconds since 1970 in base 36; `items` is `id,response,seconds;…` in order, with the
 * seconds in base 36 and both empty where there is no response yet.
 */
import {
  type Attempt,
  type Draw,
  type GivenResponse,
  isAttemptId,
  isRecordId,
  type Mode,
  maxItems,
} from './attempt.ts'
import { responseRe } from './item.ts'

const version = '1'
const modes = new Map<string, Mode>([
  ['p', 'practice'],
  ['t', 'test'],
])
const draws = new Map<string, Draw>([
  ['f', 'full'],
  ['n', 'short'],
  ['r', 'retake'],
  ['s', 'selection'],
  ['c', 'challenge'],
  ['y', 'trial'],
])
const itemIdRe = /^[a-z]{2,5}-\d{2}$/
const seedRe = /^[0-9a-z]{1,8}$/

export function encodeAttempt(attempt: Attempt): string {
  const { classroom } = attempt
  return [
    version,
    attempt.id,
    attempt.seed,
    letterOf(modes, attempt.mode),
    letterOf(draws, attempt.draw),
    attempt.startedAt.toString(36),
    attempt.completedAt?.toString(36) ?? '',
    attempt.isRecorded ? 'r' : '',
    attempt.at,
    classroom?.code ?? '',
    classroom?.learner ?? '',
    classroom?.number ?? '',
    attempt.challenge ?? '',
    attempt.items.map((id, index) => encodeItem(id, attempt.responses[index])).join(';'),
  ].join('|')
}

/** @returns undefined for anything that `encodeAttempt` does not write */
export function decodeAttempt(text: string): Attempt | undefined {
  const fields = text.split('|')
  if (fields.length !== 14 || fields[0] !== version) return undefined
  const [, id = '', seed = '', mode = '', draw = '', started = '', completed = ''] = fields
  const [recorded = '', at = '', code = '', learner = '', number = ''] = fields.slice(7)
  const [challenge = '', itemList = ''] = fields.slice(12)
  const items = itemList.split(';').map(decodeItem)
  const attempt = {
    id,
    seed,
    mode: modes.get(mode),
    draw: draws.get(draw),
    startedAt: Number.parseInt(started, 36),
    ...(completed && { completedAt: Number.parseInt(completed, 36) }),
    isRecorded: recorded === 'r',
    at: Number(at),
    items: items.map((item) => item?.id ?? ''),
    responses: items.map((item) => item?.given),
    ...(code && {
      classroom: { code, learner, ...(number && { number: Number(number) }) },
    }),
    ...(challenge && { challenge }),
  }
  const isSound =
    isAttemptId(attempt.id) &&
    seedRe.test(attempt.seed) &&
    attempt.mode !== undefined &&
    attempt.draw !== undefined &&
    items.length <= maxItems &&
    items.every((item) => item !== undefined) &&
    attempt.at < items.length &&
    (!challenge || isRecordId(challenge))
  // Encoding it again catches every other way in which a line can be wrong.
  return isSound && encodeAttempt(attempt as Attempt) === text ? (attempt as Attempt) : undefined
}

const encodeItem = (id: string, given: GivenResponse | undefined): string =>
  given ? `${id},${given.response},${given.seconds.toString(36)}` : `${id},,`

function decodeItem(text: string): { id: string; given: GivenResponse | undefined } | undefined {
  const [id = '', response = '', seconds = ''] = text.split(',')
  if (!itemIdRe.test(id)) return undefined
  if (response === '') return { id, given: undefined }
  if (!responseRe.test(response)) return undefined
  return { id, given: { response, seconds: Number.parseInt(seconds, 36) } }
}

const letterOf = (letters: ReadonlyMap<string, string>, value: string): string =>
  [...letters].find(([, meaning]) => meaning === value)?.[0] ?? ''
