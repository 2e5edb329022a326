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
const modeLetters = lettersOf(modes)
const drawLetters = lettersOf(draws)
const itemIdRe = /^[a-z]{2,5}-\d{2}$/
const seedRe = /^[0-9a-z]{1,8}$/

export function encodeAttempt(attempt: Attempt): string {
  const { classroom } = attempt
  return [
    version,
    attempt.id,
    attempt.seed,
    modeLetters.get(attempt.mode),
    drawLetters.get(attempt.draw),
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
  const [, id = '', seed = '', modeLetter = '', drawLetter = '', started = '', completed] = fields
  const [, , , , , , , recorded, at, code, learner = '', number, challenge, itemList = ''] = fields
  const mode = modes.get(modeLetter)
  const draw = draws.get(drawLetter)
  if (!mode || !draw || !isAttemptId(id) || !seedRe.test(seed)) return undefined
  if (challenge && !isRecordId(challenge)) return undefined
  const items: string[] = []
  const responses: (GivenResponse | undefined)[] = []
  for (const entry of itemList.split(';')) {
    const [id = '', response = '', seconds = ''] = entry.split(',')
    if (!itemIdRe.test(id) || (response && !responseRe.test(response))) return undefined
    items.push(id)
    responses.push(response ? { response, seconds: Number.parseInt(seconds, 36) } : undefined)
  }
  const attempt: Attempt = {
    id,
    seed,
    mode,
    draw,
    startedAt: Number.parseInt(started, 36),
    ...(completed && { completedAt: Number.parseInt(completed, 36) }),
    isRecorded: recorded === 'r',
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
