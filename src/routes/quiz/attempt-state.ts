/** What the page of an attempt shows, with the addresses that lead on from it. */

import { type ReviewedItem, reviewItem } from '../../answers/review.ts'
import { createClassroomClock } from '../../content/classroom-clock.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import {
  type Attempt,
  moveTo,
  nextUnanswered,
  phaseOf,
  quizIdOf,
  recordIdOf,
} from '../../domain/attempt.ts'
import { type ClassroomSettings, isInTime, showsFeedback } from '../../domain/classroom.ts'
import { presentItem } from '../../domain/item.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import { fieldsOfResponse } from '../../domain/response.ts'
import { bandOf, scoreAttempt } from '../../domain/scoring.ts'
import { emptyRunningTally, type Tally, totalOf } from '../../domain/tally.ts'
import { nowInSeconds } from '../../http/clock-and-chance.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { signAttempt } from '../../http/tokens.ts'
import { loadRecord } from '../../store/attempts.ts'
import { loadRunningTally } from '../../store/tallies.ts'
import type {
  AttemptState,
  Comparison,
  Recording,
  TakerResult,
} from '../../views/quiz/attempt-state.ts'

/** An attempt whose token was verified. */
export interface Verified {
  attempt: Attempt
  /** Of its class, if any: read at most once in a request; undefined where it is not to be seen. */
  readClassroom: () => Promise<ClassroomSettings | undefined>
  /** At which learners' devices reach the site. */
  origin: string
  keys: SigningKeys
  /** The items of the attempt, in its order. */
  items: readonly Item[]
}

/** How the state came to be shown. */
export interface Occasion {
  /** The address was opened: then a script may try to record at once. */
  mayTryAtOnce?: boolean
  /** A try to record has just failed. */
  hasFailed?: boolean
}

export async function stateOf(
  site: Site,
  scores: KVNamespace,
  verified: Verified,
  occasion: Occasion = {},
): Promise<AttemptState> {
  const { attempt, items, keys } = verified
  const { at, seed, mode, responses, classroom } = attempt
  const quizId = quizIdOf(attempt.id)
  const quiz = { id: quizId, title: site.quiz(quizId)?.title ?? quizId }
  const pathTo = async (other: Attempt) => site.path(`/attempts/${await signAttempt(other, keys)}`)
  const progress = { quiz, at, total: items.length, classroom }
  const item = items[at] as Item
  const phase = phaseOf(attempt)
  if (phase === 'question') {
    const isTest = mode === 'test'
    return {
      ...progress,
      phase,
      item: presentItem(item, seed),
      action: `${await pathTo(attempt)}/responses`,
      shownAt: nowInSeconds().toString(36),
      isTest,
      entered: fieldsOfResponse(item, responses[at]?.response),
      ...(isTest && at > 0 && { previous: await pathTo(moveTo(attempt, at - 1)) }),
    }
  }
  if (phase === 'feedback') {
    const reviewed = reviewItem(site, item, responses[at]?.response, seed)
    const next = await pathTo(moveTo(attempt, nextUnanswered(attempt, at)))
    return { ...progress, phase, reviewed, next }
  }
  const path = await pathTo(attempt)
  const recording = await recordingOf(site, verified, path, occasion)
  if (classroom && mode === 'test') {
    const settings = await verified.readClassroom()
    if (!showsFeedback(settings, attempt, nowInSeconds())) {
      return { ...progress, phase: 'handedIn', recording, again: path }
    }
  }
  const result = await resultOf(site, scores, verified, recording)
  return { ...progress, phase, result }
}

/** Whether the store has the attempt, and what can be done where it has not. */
async function recordingOf(
  site: Site,
  { attempt, readClassroom, origin }: Verified,
  path: string,
  { mayTryAtOnce = false, hasFailed = false }: Occasion,
): Promise<Recording> {
  const { draw, isRecorded, classroom, completedAt = 0 } = attempt
  if (draw === 'trial') return { state: 'trial' }
  if (isRecorded) return { state: 'recorded' }
  const settings = classroom && (await readClassroom())
  if (settings?.isDeleted) return { state: 'classroomDeleted' }
  if (settings && !isInTime(settings, completedAt)) {
    const closedAt = createClassroomClock(site, settings.zone).dateTime(settings.closesAt)
    return { state: 'late', closedAt }
  }
  return {
    state: 'pending',
    action: `${path}/record`,
    receipt: origin + path,
    isInClassroom: classroom !== undefined,
    mayTryAtOnce,
    hasFailed,
  }
}

async function resultOf(
  site: Site,
  scores: KVNamespace,
  { attempt, items }: Verified,
  recording: Recording,
): Promise<TakerResult> {
  const { seed, responses, isRecorded, classroom } = attempt
  // A class keeps its results to itself.
  const isShareable = isRecorded && !classroom
  const quizId = quizIdOf(attempt.id)
  const { points, score, maxScore } = scoreAttempt(items, responsesOf(attempt))
  const review = items.map((item, index) =>
    reviewItem(site, item, responses[index]?.response, seed),
  )
  return {
    quizId,
    score,
    maxScore,
    band: bandOf(site.quiz(quizId)?.bands ?? [], { score, maxScore }),
    review,
    readNext: sectionsToRead(review),
    missed: review
      .filter(({ id, isCorrect }) => !isCorrect && !site.library.items[id]?.retired)
      .map(({ id }) => id),
    resultPath: isShareable ? site.path(`/results/${recordIdOf(attempt)}`) : undefined,
    challengePath: isShareable ? site.path(`/challenge/${recordIdOf(attempt)}`) : undefined,
    comparison: await compareWithChallenger(scores, attempt, points),
    others: await loadOthers(scores, attempt),
    recording,
    audience: classroom ? 'classroom' : attempt.draw === 'trial' ? 'trial' : 'public',
    againPath: site.path(
      classroom
        ? `/join/${classroom.code}?name=${encodeURIComponent(classroom.learner)}`
        : `/quizzes/${quizId}`,
    ),
  }
}

/** At most this many places to read on: more is no help. */
const mostToRead = 3

/** The sections behind the items missed, those missed by most first. */
function sectionsToRead(review: readonly ReviewedItem[]): { path: string; title: string }[] {
  const missed = new Map<string, { title: string; lost: number }>()
  for (const { section, isCorrect } of review) {
    if (!section || isCorrect) continue
    const lost = (missed.get(section.path)?.lost ?? 0) + 1
    missed.set(section.path, { title: section.title, lost })
  }
  return [...missed]
    .sort(([, a], [, b]) => b.lost - a.lost)
    .slice(0, mostToRead)
    .map(([path, { title }]) => ({ path, title }))
}

/** Both sides of a challenge, question by question; `away` where the other side is not to be seen. */
async function compareWithChallenger(
  scores: KVNamespace,
  { challenge }: Attempt,
  points: readonly number[],
): Promise<Comparison | undefined> {
  if (!challenge) return undefined
  const record = await loadRecord(scores, challenge).catch(() => undefined)
  if (!record) return 'away'
  return points.map((yours, index) => ({ yours, theirs: record.items[index]?.points ?? 0 }))
}

/** How all others did, for a full draw; undefined where they are too few or not to be seen. */
async function loadOthers(scores: KVNamespace, attempt: Attempt): Promise<Tally | undefined> {
  if (attempt.draw !== 'full') return undefined
  const running = await loadRunningTally(scores, quizIdOf(attempt.id)).catch(() => undefined)
  const tally = totalOf(running ?? emptyRunningTally())
  return tally.attempts >= fewestToShow ? tally : undefined
}

export const responsesOf = ({ responses }: Attempt) => responses.map((given) => given?.response)
