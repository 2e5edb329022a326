/** What the page of an attempt shows, with the addresses that lead on from it. */
import type { Item } from '../content/library.ts'
import { type ReviewedItem, reviewItem } from '../content/review.ts'
import type { Site } from '../content/site.ts'
import {
  type Attempt,
  moveTo,
  nextUnanswered,
  phaseOf,
  quizIdOf,
  recordIdOf,
} from '../domain/attempt.ts'
import { presentItem } from '../domain/item.ts'
import { fewestToShow } from '../domain/item-analysis.ts'
import { fieldsOfResponse } from '../domain/response.ts'
import { bandOf, scoreAttempt } from '../domain/scoring.ts'
import { emptyRunningTally, type Tally, totalOf } from '../domain/tally.ts'
import { nowInSeconds } from '../http/clock-and-chance.ts'
import { type SigningKeys, signAttempt } from '../http/tokens.ts'
import { loadRecord } from '../store/attempts.ts'
import { loadRunningTally } from '../store/tallies.ts'
import type { AttemptState } from '../views/attempt.tsx'
import type { Comparison, TakerResult } from '../views/taker-result.tsx'

/** An attempt whose token was verified. */
export interface Verified {
  attempt: Attempt
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
  { attempt, items, keys }: Verified,
  occasion: Occasion = {},
): Promise<AttemptState> {
  const { at, seed, mode, responses } = attempt
  const quizId = quizIdOf(attempt.id)
  const quiz = { id: quizId, title: site.quiz(quizId)?.title ?? quizId }
  const pathTo = async (other: Attempt) => site.path(`/attempts/${await signAttempt(other, keys)}`)
  const progress = { quiz, at, total: items.length }
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
  const recordAction = attempt.isRecorded ? undefined : `${await pathTo(attempt)}/record`
  const result = await resultOf(site, scores, { attempt, items, keys }, recordAction, occasion)
  return { ...progress, phase, result }
}

async function resultOf(
  site: Site,
  scores: KVNamespace,
  { attempt, items }: Verified,
  recordAction: string | undefined,
  { mayTryAtOnce = false, hasFailed = false }: Occasion,
): Promise<TakerResult> {
  const { seed, responses, isRecorded } = attempt
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
    resultPath: isRecorded ? site.path(`/results/${recordIdOf(attempt)}`) : undefined,
    challengePath: isRecorded ? site.path(`/challenge/${recordIdOf(attempt)}`) : undefined,
    comparison: await compareWithChallenger(scores, attempt, points),
    others: await loadOthers(scores, attempt),
    recordAction,
    mayTryAtOnce,
    hasFailed,
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
