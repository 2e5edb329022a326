/**
 * An attempt as one line of text, the payload of its token, and back. Version 1, frozen, where it says all; else
 * version 2, whose field `recorded` may be the signed code and which ends in how sure the learner was of each
 * response. A new format becomes version 3 alongside them, and both stay readable.
 *
 *     1|id|seed|mode|draw|startedAt|completedAt|recorded|at|class|learner|number|challenge|items
 *     2|id|seed|mode|draw|startedAt|completedAt|recorded|at|class|learner|number|challenge|items|certainties
 *
 * Times are seconds since 1970 in base 36; `items` is `id,response,seconds;…` in order, with the
 * seconds in base 36 and both empty where there is no response.
 */
import {
  type Attempt,
  type Draw,
  type GivenResponse,
  isAttemptId,
  isRecordCode,
  isRecordId,
  isSignedId,
  type Mode,
  maxItems,
} from './attempt.ts'
import { certaintyAt, encodeCertainties } from './certainty.ts'
import { isHandedIn } from './handing-in.ts'
import { responseRe } from './item.ts'

/** How many fields each version has. */
const fieldsOf = new Map([
  ['1', 14],
  ['2', 15],
])
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
const modeLetters = lettersOf(modes)
const drawLetters = lettersOf(draws)
const itemIdRe = /^[a-z]{2,5}-\d{2}$/
const seedRe = /^[0-9a-z]{1,8}$/

export function encodeAttempt(attempt: Attempt): string {
  const { classroom } = attempt
  const recordedAs = attempt.isRecorded ? attempt.recordedAs : undefined
  const certainties = encodeCertainties(attempt.responses.map((given) => given?.certainty))
  const isSecond =
    certainties !== '' ||
    recordedAs !== undefined ||
    isHandedIn(attempt) ||
    isSignedId(attempt.challenge ?? '')
  return [
    isSecond ? '2' : '1',
    attempt.id,
    attempt.seed,
    modeLetters.get(attempt.mode),
    drawLetters.get(attempt.draw),
    attempt.startedAt.toString(36),
    attempt.completedAt?.toString(36) ?? '',
    attempt.isRecorded ? (recordedAs ?? 'r') : '',
    attempt.at,
    classroom?.code ?? '',
    classroom?.learner ?? '',
    classroom?.number ?? '',
    attempt.challenge ?? '',
    attempt.items.map((id, index) => encodeItem(id, attempt.responses[index])).join(';'),
    ...(isSecond ? [certainties] : []),
  ].join('|')
}

/** @returns undefined for anything that `encodeAttempt` does not write */
export function decodeAttempt(text: string): Attempt | undefined {
  const fields = text.split('|')
  if (fields.length !== fieldsOf.get(fields[0] ?? '')) return undefined
  const [, id = '', seed = '', modeLetter = '', drawLetter = '', started = '', completed] = fields
  const [, , , , , , , recorded = '', at, ...others] = fields
  const [code, learner = '', number, challenge, itemList = '', certainties] = others
  const mode = modes.get(modeLetter)
  const draw = draws.get(drawLetter)
  if (!mode || !draw || !isAttemptId(id) || !seedRe.test(seed)) return undefined
  if (challenge && !isRecordId(challenge)) return undefined
  const items: string[] = []
  const responses: (GivenResponse | undefined)[] = []
  for (const [index, entry] of itemList.split(';').entries()) {
    const [id = '', response = '', seconds = ''] = entry.split(',')
    if (!itemIdRe.test(id) || (response && !responseRe.test(response))) return undefined
    items.push(id)
    const certainty = certaintyAt(certainties, index)
    responses.push(
      response
        ? { response, seconds: Number.parseInt(seconds, 36), ...(certainty && { certainty }) }
        : undefined,
    )
  }
  const attempt: Attempt = {
    id,
    seed,
    mode,
    draw,
    startedAt: Number.parseInt(started, 36),
    ...(completed && { completedAt: Number.parseInt(completed, 36) }),
    isRecorded: recorded !== '',
    ...(isRecordCode(recorded) && { recordedAs: recorded }),
    at: Number(at),
    items,
    responses,
    ...(code && { classroom: { code, learner, ...(number && { number: Number(number) }) } }),
    ...(challenge && { challenge }),
  }
  if (items.length > maxItems || attempt.at >= items.length) return undefined
  // Encoding it again catches every other way in which a line can be wrong.
  return encodeAttempt(attempt) === text ? attempt : undefined
}

const encodeItem = (id: string, given: GivenResponse | undefined): string =>
  given ? `${id},${given.response},${given.seconds.toString(36)}` : `${id},,`

function lettersOf<Meaning>(meanings: ReadonlyMap<string, Meaning>): Map<Meaning, string> {
  return new Map([...meanings].map(([letter, meaning]) => [meaning, letter]))
}
