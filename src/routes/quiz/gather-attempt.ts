/** Gathers what the page of an attempt shows: addresses to sign, and what the store knows. */
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, goOn, moveTo, phaseOf, quizIdOf } from '../../domain/attempt.ts'
import { showsFeedback } from '../../domain/classroom.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { signAttempt } from '../../http/tokens.ts'
import {
  type AttemptState,
  feedbackState,
  progressOf,
  questionState,
} from '../../states/quiz/attempt.ts'
import { type PendingRecording, recordingOf } from '../../states/quiz/recording.ts'
import { takerResult } from '../../states/quiz/taker-result.ts'
import { loadRecord } from '../../store/attempts.ts'
import { loadRunningTally } from '../../store/tallies.ts'
import type { OpenedAttempt } from './opened-attempt.ts'

/** What the page is to say of an attempt that the store has not taken. */
type Retry = Partial<Pick<PendingRecording, 'mayTryAtOnce' | 'hasFailed'>>

export async function gatherState(
  site: Site,
  scores: KVNamespace,
  opened: OpenedAttempt,
  retry: Retry = {},
): Promise<AttemptState> {
  const { attempt, items, keys } = opened
  const { at, mode } = attempt
  const pathTo = (other: Attempt) => attemptPath(site, other, keys)
  const item = items[at] as Item
  switch (phaseOf(attempt)) {
    case 'question':
      return questionState(site, attempt, item, {
        path: await pathTo(attempt),
        shownAt: nowInSeconds(),
        ...(mode === 'test' && at > 0 && { previous: await pathTo(moveTo(attempt, at - 1)) }),
      })
    case 'feedback': {
      const next = await pathTo(goOn(attempt, nowInSeconds()))
      return feedbackState(site, attempt, item, next)
    }
    case 'complete':
      return completeState(site, scores, opened, retry)
  }
}

/** The result; of a test in a class that is still open, only that it was handed in. */
async function completeState(
  site: Site,
  scores: KVNamespace,
  { attempt, items, keys, origin, readClassroom }: OpenedAttempt,
  { mayTryAtOnce = false, hasFailed = false }: Retry,
): Promise<AttemptState> {
  const { mode, draw, classroom, challenge, isRecorded } = attempt
  const path = await attemptPath(site, attempt, keys)
  const progress = progressOf(site, attempt, path)
  const settings = mode === 'test' || !isRecorded ? await readClassroom() : undefined
  const recording = recordingOf(site, attempt, settings, {
    action: `${path}/record`,
    receipt: origin + path,
    mayTryAtOnce,
    hasFailed,
  })
  if (classroom && !showsFeedback(settings, attempt, nowInSeconds())) {
    return { ...progress, phase: 'handedIn', recording, again: path }
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
