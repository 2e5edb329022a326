/** A lesson on a learner's own device. */
import type { UiKey } from '../../../.build/content.js'
import { describeByLetters } from '../../answers/in-letters.ts'
import { reviewItem } from '../../answers/review.ts'
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Html, Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { stateOfClassroom } from '../../domain/classroom.ts'
import type { LessonPhase } from '../../domain/live/lesson.ts'
import type { OwnResult } from '../../domain/live/lines.ts'
import type { FollowedView, OwnVotes } from '../../domain/live/views.ts'
import { type Fields, fieldsOfOrder, fieldsOfResponse } from '../../domain/response-fields.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { QuestionChange, QuestionState } from '../quiz/attempt.ts'
import { type Mistake, type MistakeLine, mistakesIn, summaryOf } from '../quiz/mistakes.ts'
import { type AskedQuestion, askedQuestion } from './asked-question.ts'
import { type VotesInView, votesInView } from './revealed.ts'

/** What became of the vote that was just sent; each has a text `lesson.said.<said>`. */
export type Said = UiKey extends infer K ? (K extends `lesson.said.${infer S}` ? S : never) : never

export interface FollowedLesson {
  /** `none`: there is no lesson. `closed`, `deleted`, `removed`: nothing more is taken from this learner. */
  phase: LessonPhase | 'none' | 'closed' | 'deleted' | 'removed'
  /** Nothing is taken there any more. */
  isSettled: boolean
  round: number
  question: AskedQuestion | undefined
  /** What this learner last gave in a vote, in words. */
  own: string | undefined
  /** What stands in the fields of an open vote. */
  entered: Fields
  /** How sure the learner said they were; undefined where nobody asks. */
  certainty: QuestionState['certainty']
  mistakes: readonly Mistake[]
  summary: readonly MistakeLine[] | undefined
  moved: string | undefined
  said: Said | undefined
  /** What came too late, in words. */
  lost: string | undefined
  /** Once the key is shown: what to learn from the last vote. */
  reviewed: ReviewedItem | undefined
  votes: VotesInView | undefined
  /** After the lesson. */
  result: LessonResult | undefined
  /** The quiz at one's own pace is open. */
  isAloneOpen: boolean
}

/** What a learner gave in a lesson: with keys where the class was shown them. */
export interface LessonResult {
  /** In parts of a point, over the questions with keys. */
  score: number
  maxScore: number
  reviewed: readonly ReviewedItem[]
  /** Without keys; `own` in words, undefined where nothing was given. */
  others: readonly { stem: Html; own: string | undefined }[]
}

/** What a room says to a learner. */
export interface Followed {
  settings: ClassroomSettings | undefined
  isRemoved: boolean
  live?: FollowedView
  own: OwnVotes
  results?: readonly OwnResult[]
}

/** What came of a form. */
export interface Sent {
  said?: Said
  /** The question is to be shown again. */
  change?: QuestionChange
  given?: { item: Item; response: string }
}

/** @param now seconds since 1970 @param sent what came of the form that led here */
export function followedLesson(
  site: Site,
  { settings, isRemoved, live, own, results = [] }: Followed,
  now: number,
  sent: Sent = {},
): FollowedLesson {
  const phase = phaseFor(settings, isRemoved, live, now)
  const lesson = live?.lesson
  const hasQuestion = lesson && !shut.includes(phase) && !['none', 'lobby', 'over'].includes(phase)
  const question = hasQuestion && settings ? askedQuestion(site, settings, lesson) : undefined
  const given = phase === 'guess' ? own.guess : lesson?.vote === 2 ? own.second : own.first
  const last = own.second ?? own.first
  const { change, said, given: late } = sent
  const mistakes =
    question && change?.problem
      ? mistakesIn(question.presented, change.problem, change.entered)
      : []
  return {
    phase,
    isSettled: shut.includes(phase),
    round: lesson?.round ?? 0,
    question,
    own: question && inWords(site, question.item, phase === 'revealed' ? last : given),
    entered: change?.entered ?? (question ? fieldsFor(question, given) : () => []),
    certainty:
      phase === 'vote' && settings?.asksCertainty
        ? { chosen: change ? change.chosen : own.certainty }
        : undefined,
    mistakes,
    summary: question && mistakes.length > 0 ? summaryOf(question.presented, mistakes) : undefined,
    moved: change?.moved,
    said,
    lost: said === 'late' && late ? describeByLetters(site, late.item, late.response) : undefined,
    reviewed:
      question && phase === 'revealed'
        ? reviewItem(site, question.item, last, undefined)
        : undefined,
    votes:
      question && phase === 'revealed' && live?.counts
        ? votesInView(site, question.item, live.counts, true)
        : undefined,
    result: results.length > 0 && phase !== 'removed' ? lessonResult(site, results) : undefined,
    isAloneOpen: !shut.includes(phase) && (phase === 'over' || lesson?.togetherSince === undefined),
  }
}

const shut: readonly FollowedLesson['phase'][] = ['closed', 'deleted', 'removed']

function lessonResult(site: Site, results: readonly OwnResult[]): LessonResult {
  const known = results.flatMap(({ item: id, ...given }) => {
    const item = site.item(id)
    return item ? [{ item, ...given }] : []
  })
  const shown = known.filter(({ isRevealed }) => isRevealed)
  const reviewed = shown.map(({ item, response }) => reviewItem(site, item, response, undefined))
  return {
    score: reviewed.reduce((sum, { points }) => sum + points, 0),
    maxScore: reviewed.length * partsPerPoint,
    reviewed,
    others: known
      .filter(({ isRevealed }) => !isRevealed)
      .map(({ item, response }) => ({ stem: item.stem, own: inWords(site, item, response) })),
  }
}

function phaseFor(
  settings: ClassroomSettings | undefined,
  isRemoved: boolean,
  live: FollowedView | undefined,
  now: number,
): FollowedLesson['phase'] {
  if (isRemoved) return 'removed'
  const state = settings && stateOfClassroom(settings, now)
  if (!state || state === 'deleted') return 'deleted'
  if (state === 'closed') return 'closed'
  return live?.lesson.phase ?? 'none'
}

const inWords = (site: Site, item: Item, response: string | undefined): string | undefined =>
  response === undefined ? undefined : describeByLetters(site, item, response)

/** Things to put in order have the places in which they are shown. */
function fieldsFor({ item, presented }: AskedQuestion, given: string | undefined): Fields {
  if (given !== undefined) return fieldsOfResponse(item, given)
  return presented.type === 'order'
    ? fieldsOfOrder(presented.choices.map(({ id }) => id))
    : () => []
}
