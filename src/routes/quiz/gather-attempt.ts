/** Gathers what the page of an attempt shows: addresses to sign, and what the store knows. */
import { openUntil } from '../../content/classroom-clock.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, goOn, moveTo, phaseOf, quizIdOf } from '../../domain/attempt.ts'
import { isClosed, showsFeedback } from '../../domain/classroom.ts'
import { asCompleted } from '../../domain/completion.ts'
import { answeredIn, isHandedIn } from '../../domain/handing-in.ts'
import type { LearnerStanding } from '../../domain/room/listing.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { signAttempt } from '../../http/tokens.ts'
import {
  type AttemptState,
  feedbackState,
  progressOf,
  questionState,
} from '../../states/quiz/attempt.ts'
import {
  type PendingRecording,
  type Recording,
  recordingOf,
  refusalOf,
} from '../../states/quiz/recording.ts'
import { takerResult } from '../../states/quiz/taker-result.ts'
import { loadRecord } from '../../store/attempts.ts'
import { loadRunningTally } from '../../store/tallies.ts'
import type { OpenedAttempt } from './opened-attempt.ts'

/** What the page is to say of an attempt that the store has not taken. */
type Retry = Partial<Pick<PendingRecording, 'mayTryAtOnce' | 'hasFailed'>>

/**
 * Feedback in a class brings the next question along for as long: most read it in less, and whoever reads longer asks
 * for the question, and so hears what the teacher did meanwhile.
 */
const longestCarried = 60

export async function gatherState(
  scores: KVNamespace,
  opened: OpenedAttempt,
  { carriesNext = false, ...retry }: Retry & { carriesNext?: boolean } = {},
): Promise<AttemptState> {
  const { site, attempt, items, keys } = opened
  const { at, mode, classroom } = attempt
  const pathTo = (other: Attempt) => attemptPath(site, other, keys)
  const item = items[at] as Item
  const phase = phaseOf(attempt)
  // A learner at a question of a class has to know that it has ended.
  const standing = classroom && phase !== 'complete' ? await opened.readStanding() : undefined
  const refusal = standing && refusalOf(site, standing, undefined, nowInSeconds())
  if (refusal) {
    const path = await pathTo(attempt)
    // A learner was removed, and others are still at the test.
    const isHeldBack = mode === 'test' && mayBeOpen(standing)
    return isHeldBack
      ? { ...progressOf(site, attempt, path), phase: 'handedIn', recording: refusal, again: path }
      : endedState(opened, refusal)
  }
  if (standing?.isTogether) {
    const path = await pathTo(attempt)
    return { ...progressOf(site, attempt, path), phase: 'together', lesson: livePath(path) }
  }
  const settings = standing?.settings
  // An end that a copy knows may have been put off.
  const until = settings && !standing.isCopy ? openUntil(site, settings, nowInSeconds()) : undefined
  const asked = {
    shownAt: nowInSeconds(),
    asksCertainty: !classroom || settings?.asksCertainty === true,
  }
  switch (phase) {
    case 'question': {
      const path = await pathTo(attempt)
      const state = questionState(site, attempt, item, {
        path,
        ...asked,
        ...(mode === 'test' && at > 0 && { previous: await pathTo(moveTo(attempt, at - 1)) }),
      })
      return { ...state, openUntil: until, lesson: lessonAt(path, standing) }
    }
    case 'feedback': {
      const following = goOn(attempt, nowInSeconds())
      const next = await pathTo(following)
      const feedback = feedbackState(site, attempt, item, next)
      const state = { ...feedback, openUntil: until, lesson: lessonAt(next, standing) }
      const isCarried = carriesNext && phaseOf(following) === 'question'
      const seconds = isCarried ? secondsToCarry(standing) : 0
      if (seconds <= 0) return state
      const ahead = items[following.at] as Item
      const question = questionState(site, following, ahead, { path: next, ...asked })
      return { ...state, carried: { seconds, question: { ...question, openUntil: until } } }
    }
    case 'complete':
      return completeState(scores, opened, retry)
  }
}

/** Only in a class whose room answers and that is not in a lesson: elsewhere each question is asked for. */
function secondsToCarry(standing: LearnerStanding | undefined): number {
  if (!standing?.settings || standing.isLive || standing.isCopy) return 0
  return Math.min(standing.settings.closesAt - nowInSeconds(), longestCarried)
}

/** @param path of the attempt */
const lessonAt = (path: string, standing: LearnerStanding | undefined): string | undefined =>
  standing?.isLive ? livePath(path) : undefined

const livePath = (path: string): string => `${path}/live`

/** By a copy, a class that was not deleted may be open again. */
const mayBeOpen = ({ settings, isCopy }: LearnerStanding): boolean =>
  settings !== undefined &&
  !settings.isDeleted &&
  (isCopy === true || !isClosed(settings, nowInSeconds()))

/**
 * The result of what was answered when the class ended. The address stays that of the attempt as it was: one that
 * says when it was completed would be a way to go on answering.
 */
async function endedState(opened: OpenedAttempt, recording: Recording): Promise<AttemptState> {
  const { site, attempt, items, keys, origin } = opened
  const progress = progressOf(site, attempt, await attemptPath(site, attempt, keys))
  const known = { challenger: undefined, tally: undefined, recording, origin }
  const result = takerResult(site, { ...attempt, completedAt: nowInSeconds() }, items, known)
  return { ...progress, phase: 'complete', result }
}

/** The result; of a test in a class that is still open, only that it was handed in. */
async function completeState(
  scores: KVNamespace,
  { site, attempt: given, items, keys, origin, readStanding, told }: OpenedAttempt,
  { mayTryAtOnce = false, hasFailed = false }: Retry,
): Promise<AttemptState> {
  const { mode, draw, classroom, challenge, isRecorded } = given
  const path = await attemptPath(site, given, keys)
  const standing = mode === 'test' || !isRecorded ? await readStanding() : undefined
  const lesson = lessonAt(path, standing ?? told)
  const progress = { ...progressOf(site, given, path), lesson }
  const recording = recordingOf(site, given, standing, {
    action: `${path}/record`,
    receipt: origin + path,
    mayTryAtOnce,
    hasFailed,
  })
  // What counts is shown, not what came after it.
  const first = recording.state === 'second' ? standing?.completion : undefined
  const attempt = first ? asCompleted(given, first) : given
  // Once the class is gone nobody closes it.
  const isGone = standing !== undefined && !standing.settings
  // By a copy it may still be open.
  const now = standing?.isCopy ? Number.NEGATIVE_INFINITY : nowInSeconds()
  if (classroom && !isGone && !showsFeedback(standing?.settings, attempt, now)) {
    const answered = isHandedIn(attempt) ? answeredIn(attempt) : undefined
    return { ...progress, phase: 'handedIn', recording, answered, again: path }
  }
  // What the store does not show is left out.
  const challenger = challenge
    ? await loadRecord(scores, challenge).catch(() => undefined)
    : undefined
  const tally =
    draw === 'full'
      ? await loadRunningTally(scores, quizIdOf(attempt.id)).catch(() => undefined)
      : undefined
  const result = takerResult(site, attempt, items, { challenger, tally, recording, origin })
  return { ...progress, phase: 'complete', result }
}

/** The address of an attempt, which holds all of it. */
export const attemptPath = async (
  site: Site,
  attempt: Attempt,
  keys: OpenedAttempt['keys'],
): Promise<string> => site.path(`/attempts/${await signAttempt(attempt, keys)}`)
