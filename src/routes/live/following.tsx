import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { Follower, LearnerReading } from '../../domain/live/following.ts'
import type { VoteVerdict } from '../../domain/live/voting.ts'
import { type Joined, joinedIn } from '../../domain/room/outage.ts'
import { scoreResponse } from '../../domain/scoring.ts'
import type { Seat } from '../../domain/seat.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { isLearnerWithinLimit, mayLearnerAsk } from '../../http/limits.ts'
import { markSeen, replyLive, replyUnchanged } from '../../http/live.ts'
import { requestPath } from '../../http/origin.ts'
import { isPartial, redirectTo } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { followedLesson, type Said, type Sent } from '../../states/live/followed.ts'
import { FollowFragment, FollowPage } from '../../views/live/follow.tsx'
import { replyWithProblem } from '../problems.tsx'
import { withAttempt } from '../quiz/opened-attempt.ts'
import { readCertainty, readResponse } from '../quiz/responses.ts'

const path = '/attempts/:token/live' as const

/** A lesson as a learner follows it: where it stands, and a vote. */
export function following(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) =>
      // What is drawn for all learners alike knows the address of none.
      c.req.query('alone') !== undefined
        ? redirectTo(alonePath(c))
        : withSeat(c, site, async (seat, known) => {
            const reading = await roomOf(c, seat.code)
              .follow(followerIn(seat))
              .catch(() => undefined)
            if (!reading) return replyWithAway(c, site)
            if (reading.mark === markSeen(c)) return replyUnchanged(c, reading.mark)
            return reply(c, known, seat, reading)
          }),
    )
    .post(path, (c) =>
      withSeat(c, site, async (seat, known) => takeVote(c, known, seat, await readForm(c))),
    )
}

const alonePath = (c: Context): string => `${requestPath(c).replace(/\/live$/, '')}?alone=yes`

async function takeVote(
  c: Context<AppEnv, typeof path>,
  site: Site,
  seat: FollowerSeat,
  form: Form,
): Promise<Response> {
  const { code } = seat
  const follower = followerIn(seat)
  const item = site.item(form.one('item') ?? '')
  const round = Number(form.one('round'))
  if (!item || !Number.isInteger(round)) return redirectTo(requestPath(c))
  const given = readResponse(item, form, site.library.decimalSign ?? '.', undefined)
  const chosen = readCertainty(form)
  const room = roomOf(c, code)
  if (!('response' in given)) {
    if (!(await mayLearnerAsk(c, seat))) return replyWithTooMany(c, site)
    const reading = await room.follow(follower).catch(() => undefined)
    if (!reading) return replyWithAway(c, site)
    // Meanwhile another question is in view.
    const isShown = reading.live?.lesson.round === round && reading.live.lesson.item === item.id
    return reply(c, site, seat, reading, isShown ? { change: { ...given, chosen } } : {})
  }
  const { response } = given
  if (!(await isLearnerWithinLimit(c, seat))) return replyWithTooMany(c, site)
  const told = await room
    .vote({
      ...follower,
      joined: seat.joined,
      item: item.id,
      round,
      response,
      points: scoreResponse(item, response),
      ...(chosen && { certainty: chosen }),
    })
    .catch(() => undefined)
  if (!told) return replyWithAway(c, site)
  const { verdict, alsoWritten: _, ...reading } = told
  const said = saidOf[verdict]
  if (!isPartial(c) && said !== 'late') return redirectTo(requestPath(c))
  return reply(c, site, seat, reading, { ...(said && { said }), given: { item, response } })
}

/** What a verdict is to a learner; of a class that is gone its page tells. */
const saidOf: Record<VoteVerdict, Said | undefined> = {
  taken: 'taken',
  changed: 'taken',
  same: 'taken',
  late: 'late',
  removed: undefined,
  noClass: undefined,
}

function reply(
  c: Context<AppEnv, typeof path>,
  site: Site,
  seat: FollowerSeat,
  reading: LearnerReading,
  sent: Sent = {},
): Promise<Response> {
  const lesson = followedLesson(site, reading, nowInSeconds(), sent)
  const isMistake = sent.change?.problem !== undefined
  const status = sent.said === 'late' ? 409 : isMistake ? 422 : 200
  return replyLive(
    c,
    reading.mark,
    (tag) => ({
      page: () => (
        <FollowPage
          site={site}
          lesson={lesson}
          live={{ path: c.req.path, tag, socket: `${c.req.path}/socket` }}
          seat={seat}
        />
      ),
      fragment: () => <FollowFragment site={site} lesson={lesson} />,
    }),
    status,
  )
}

/** A seat, and the attempt that holds it. */
export interface FollowerSeat extends Seat {
  id: string
  joined: Joined
}

export const followerIn = ({ id, learner }: FollowerSeat): Follower => ({ id, name: learner })

/**
 * Runs `handle` with the seat of the attempt, and the site for its class; one outside a class has no lesson to
 * follow.
 */
export const withSeat = (
  c: Context<AppEnv, '/attempts/:token'>,
  site: Site,
  handle: (seat: FollowerSeat, known: Site) => Promise<Response>,
): Promise<Response> =>
  withAttempt(c, site, ({ site: known, attempt }) =>
    attempt.classroom
      ? handle({ ...attempt.classroom, id: attempt.id, joined: joinedIn(attempt) }, known)
      : redirectTo(site.path(`/attempts/${c.req.param('token')}`)),
  )

/** A browser without scripts goes Back to what was chosen; with them the page stays as it is. */
const replyWithTooMany = (c: Context<AppEnv>, site: Site): Response =>
  replyWithProblem(c, site, 'tooManyRequests', { path: requestPath(c), label: 'problem.tryAgain' })

const replyWithAway = (c: Context<AppEnv>, site: Site): Response =>
  replyWithProblem(c, site, 'classroomAway', { path: c.req.path, label: 'problem.tryAgain' })
