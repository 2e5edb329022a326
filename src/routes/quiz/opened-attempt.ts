/** An attempt that an address names. */
import type { Context } from 'hono'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, isAlive, phaseOf, quizIdOf, recordIdOf } from '../../domain/attempt.ts'
import { isOwnId } from '../../domain/own/own-item.ts'
import type { LearnerStanding } from '../../domain/room/listing.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { mayLearnerAsk } from '../../http/limits.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { originFor, requestPath, requestSearch } from '../../http/origin.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { verifyAttempt } from '../../http/tokens.ts'
import { siteForClass } from '../classroom/own-items.ts'
import { readStanding } from '../classroom/settings.ts'
import { replyWithProblem } from '../problems.tsx'

/** An attempt with its items, in its order. */
export interface AttemptWithItems {
  attempt: Attempt
  items: readonly Item[]
}

/** An attempt whose address was opened, and whose token was verified. */
export interface OpenedAttempt extends AttemptWithItems {
  /** Which knows all items of the attempt, own questions of its class too. */
  site: Site
  /** Of the learner in the class, if any: read at most once in a request; undefined where nobody answers. */
  readStanding: () => Promise<LearnerStanding | undefined>
  /** The same, as the class said it when it took the attempt in, at no cost. */
  told?: LearnerStanding
  /** At which learners' devices reach the site. */
  origin: string
  keys: SigningKeys
}

/** @returns undefined where the site does not know all of its items */
export function withItems(site: Site, attempt: Attempt): AttemptWithItems | undefined {
  const items = attempt.items.flatMap((id) => site.item(id) ?? [])
  // An item that is gone would shift the responses after it: items.lock keeps that from happening.
  return items.length === attempt.items.length ? { attempt, items } : undefined
}

/** Runs `handle` with the attempt of the address, or says why there is none. */
export async function withAttempt(
  c: Context<AppEnv, '/attempts/:token'>,
  site: Site,
  handle: (opened: OpenedAttempt) => Promise<Response> | Response,
): Promise<Response> {
  const keys = await signingKeysFor(c)
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const token = c.req.param('token')
  const attempt = await verifyAttempt(token, keys)
  if (!attempt) return replyWithBad(c, site)
  if (!isAlive(attempt, nowInSeconds())) return replyWithExpired(c, site, attempt)
  const { classroom } = attempt
  if (classroom) c.set('spender', 'learner')
  // What is sent has a limit of its own.
  if (classroom && c.req.method !== 'POST' && !(await mayLearnerAsk(c, classroom))) {
    const again = { path: requestPath(c) + requestSearch(c), label: 'problem.tryAgain' as const }
    return replyWithProblem(c, site, 'tooManyRequests', again)
  }
  const known = classroom ? await siteForClass(c, site, classroom.code, attempt.items) : site
  if (!known) {
    const again = { path: site.path(`/attempts/${token}`), label: 'problem.tryAgain' as const }
    return replyWithProblem(c, site, 'classroomAway', again)
  }
  const read = withItems(known, attempt)
  if (!read) {
    const isGone = classroom && attempt.items.some(isOwnId)
    return isGone ? replyWithProblem(c, site, 'classroomDeleted') : replyWithBad(c, site)
  }
  let standing: Promise<LearnerStanding | undefined> | undefined
  const standingOnce = async () => {
    if (!attempt.classroom) return undefined
    standing ??= readStanding(c, { id: attempt.id, ...attempt.classroom }).catch(() => undefined)
    return standing
  }
  return handle({ ...read, site: known, keys, readStanding: standingOnce, origin: originFor(c) })
}

const replyWithBad = (c: Context<AppEnv>, site: Site): Response =>
  replyWithProblem(c, site, 'badAttempt', {
    path: site.path('/quizzes'),
    label: 'problem.quizzes',
  })

/** Leads on to the result, where there is one to share, or to the quiz. */
function replyWithExpired(c: Context<AppEnv>, site: Site, attempt: Attempt): Response {
  const { id, classroom, isRecorded } = attempt
  const isShareable = phaseOf(attempt) === 'complete' && isRecorded && !classroom
  const path = isShareable ? `/results/${recordIdOf(attempt)}` : `/quizzes/${quizIdOf(id)}`
  return replyWithProblem(c, site, 'expiredAttempt', {
    path: site.path(path),
    label: 'problem.onward',
  })
}
