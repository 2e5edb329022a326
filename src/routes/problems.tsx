/** Answers to what can't be done as asked: the right status, what happened, and a way on. */
import type { Context } from 'hono'
import type { UiKey } from '../../.build/content.js'
import type { Removal } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { replyInPrivate } from '../http/replies.ts'
import { ProblemFragment, type ProblemKind, ProblemPage } from '../views/problem/problem.tsx'
import { RemovedNotice, RemovedPage } from '../views/problem/removed.tsx'

const statusOf: Record<ProblemKind, number> = {
  badAttempt: 400,
  wrongOption: 400,
  wrongSheet: 400,
  otherSite: 403,
  cutResult: 404,
  notFound: 404,
  notSeenYet: 404,
  badKey: 404,
  badBoard: 404,
  method: 405,
  classroomOver: 409,
  expiredAttempt: 410,
  classroomClosed: 410,
  classroomDeleted: 410,
  classroomGone: 410,
  tooLarge: 413,
  otherItem: 422,
  tooManyRequests: 429,
  ourFault: 500,
  quizzesOff: 503,
  storeAway: 503,
  storeRefused: 503,
  notDone: 503,
  classroomAway: 503,
  joinAway: 503,
}

/**
 * @param wayOn a complete address; the front page where none is given
 * @param isOnStage it stands on a projector
 */
export function replyWithProblem(
  c: Context,
  site: Site,
  kind: ProblemKind,
  wayOn?: { path: string; label: UiKey },
  isOnStage = false,
): Response {
  const props = { site, kind, wayOn, isOnStage }
  const view = {
    page: () => <ProblemPage {...props} />,
    fragment: () => <ProblemFragment {...props} />,
  }
  return replyInPrivate(c, view, { status: statusOf[kind] })
}

/** Answers with 410 where something stood once. Its framed form is in `embeds.tsx`. */
export function replyWithRemoval(c: Context, site: Site, removal: Removal): Response {
  const view = {
    page: () => <RemovedPage site={site} removal={removal} />,
    fragment: () => <RemovedNotice site={site} removal={removal} />,
  }
  return replyInPrivate(c, view, { status: 410 })
}
