/** What there is on the site to be asked for, one of each: what the addresses of routes are made of. */
import { checkItemOf } from '../../src/content/check-item.ts'
import { allLogParts } from '../../src/content/log-parts.ts'
import { sourcePartsOf } from '../../src/content/source-parts.ts'
import { respond } from '../../src/domain/attempt.ts'
import { isAnsweredByLinks, writeAnswered } from '../../src/domain/embedded-item.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt } from '../../src/http/tokens.ts'
import { answerOf, type Fields, fieldsFor, itemOfType, itemTypes } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { joinClassroom, learnerNameAt, openClassroom } from '../support/classroom.ts'
import { firstQuiz, library } from '../support/content.ts'
import { sharedAddressIn } from '../support/pages.ts'
import { sampleAttempt } from '../support/sample-attempt.ts'

export interface Known {
  explainer: string
  /** An answer to the question within it. */
  check: { item: string; choice: string }
  /** Its path. */
  sourcePart: string
  logPart: string
  fact: string
  chart: string
  quiz: string
  /** Items of all types. */
  items: readonly string[]
  framedItem: string
  framedAnswer: string
  /** Paths of attempts: at a first question, later on, at the end with and without its record, in a class. */
  attempt: string
  /** Its token alone. */
  later: string
  finished: string
  unrecorded: string
  seat: string
  /** An attempt at a question of each type, and an answer to it. */
  questions: readonly { path: string; response: Fields }[]
  /** An answer to the question of the attempt in a class. */
  response: Fields
  /** A record id that the store has. */
  record: string
  code: string
  /** Paths of the report and of the board. */
  teacher: string
  board: string
  /** Who joined, who may join, and who never does. */
  learner: string
  newcomer: string
  stranger: string
  /** Address of a finished attempt in the class, which it does not have yet. */
  receipt: string
  /** Random characters of a form. */
  nonce: string
}

/**
 * Opens a class, takes part in it, and finishes a quiz.
 * @param secret the `SIGNING_KEYS` of the site
 */
export async function makeKnown(browser: Browser, secret: string): Promise<Known> {
  const keys = await loadSigningKeys(secret, 'localhost')
  if (!keys) throw new Error('the site has no key to sign with')
  const items = itemTypes.map((type) => itemOfType(type).id)
  const [first = ''] = items
  const explained = library.explainers.find((one) => checkItemOf(library, one))
  const check = explained && checkItemOf(library, explained)
  if (!explained || !check) throw new Error('no explainer has a question')
  const opened = await openClassroom(
    browser,
    { numbers: 'yes' },
    `/teach?${items.map((id) => `items=${id}`).join('&')}`,
  )
  const joined = await joinClassroom(browser, opened.code, { number: '1' })
  const startedAt = Math.floor(Date.now() / 1000)
  const attempt = sampleAttempt({ id: `20261123-k3v9x0q7ma-${firstQuiz.id}`, items, startedAt })
  const pathOf = async (changed: Partial<typeof attempt>) =>
    `/attempts/${await signAttempt({ ...attempt, ...changed }, keys)}`
  const responses = items.map((id) => ({ response: answerOf(id, 'right'), seconds: 9 }))
  const finished = { responses, at: items.length - 1, completedAt: startedAt }
  const later = respond(
    attempt,
    first,
    { response: answerOf(first, 'wrong'), seconds: 9 },
    startedAt,
  )
  const unrecorded = await pathOf(finished)
  const recorded = await browser.send({
    action: `${unrecorded}/record`,
    method: 'post',
    hidden: [],
    tags: [],
  })
  const linked = Object.values(library.items).find((one) => isAnsweredByLinks(one) && !one.retired)
  const shared = sharedAddressIn(recorded.html)
  if (!linked || !shared) throw new Error(`no result to share: ${recorded.status}`)
  return {
    explainer: explained.slug,
    check: { item: check.id, choice: check.choices[0]?.id ?? '' },
    sourcePart: sourcePartsOf(library).at(-1)?.path ?? '',
    logPart: allLogParts(library)[0]?.path ?? '',
    fact: Object.keys(library.facts)[0] ?? '',
    chart: library.charts[0]?.id ?? '',
    quiz: firstQuiz.id,
    items,
    framedItem: linked.id,
    framedAnswer: writeAnswered(answerOf(linked.id, 'wrong')),
    attempt: await pathOf({}),
    later: await signAttempt(later, keys),
    finished: recorded.address,
    unrecorded: await pathOf({ ...finished, id: `20261123-0other0one-${firstQuiz.id}` }),
    seat: joined.page.address,
    questions: await Promise.all(
      items.map(async (id, at) => ({ path: await pathOf({ at }), response: answerTo(id) })),
    ),
    response: answerTo(first),
    record: shared.slice('/results/'.length),
    code: opened.code,
    teacher: opened.report,
    board: opened.board,
    learner: joined.name,
    newcomer: learnerNameAt(12_345),
    stranger: learnerNameAt(54_321),
    receipt: `http://localhost${await pathOf({
      ...finished,
      id: `20261123-receipt000-${firstQuiz.id}`,
      draw: 'selection',
      classroom: { code: opened.code, learner: joined.name, number: 1 },
    })}`,
    nonce: '0123456789abcdef',
  }
}

const answerTo = (id: string): Fields => [['item', id], ...fieldsFor(id, answerOf(id, 'right'))]
