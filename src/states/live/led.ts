/** A lesson as its teacher leads it: where it stands, what to do next and why. */
import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { type Advice, adviceFor } from '../../domain/live/advice.ts'
import { canDo, type Step } from '../../domain/live/leading.ts'
import type { Lesson } from '../../domain/live/lesson.ts'
import type { LessonView, Seated } from '../../domain/live/views.ts'
import { type AskedQuestion, askedQuestion, siblingOf } from './asked-question.ts'
import { timerLeft } from './projected.ts'
import { type VotesInView, votesInView } from './revealed.ts'

export interface LedLesson {
  lesson: Lesson
  /** Undefined in the lobby. */
  question: AskedQuestion | undefined
  joined: number
  voted: number
  counted: number | undefined
  timer: number | undefined
  /** Undefined while it is not to be seen, or where nobody voted. */
  votes: VotesInView | undefined
  seats: readonly Seated[]
  next: NextStep
  others: readonly Step[]
  /** Place of the question to come, from 0; undefined after the last. */
  following: number | undefined
  /** Item id of the question that can be asked alone. */
  sibling: string | undefined
  /** The places of all questions, and whether their keys were shown. */
  strip: readonly { at: number; isCurrent: boolean; isDone: boolean }[]
}

/** The one thing to do now, and why; its words are `lesson.why.<why>`. */
export interface NextStep {
  step: Step
  why: UiKey extends infer K ? (K extends `lesson.why.${infer Why}` ? Why : never) : never
}

/** @param now seconds since 1970 */
export function ledLesson(
  site: Site,
  settings: ClassroomSettings,
  { lesson, counts = {}, seats = [], ...view }: LessonView,
  now: number,
): LedLesson {
  const { phase, revealed, at, item } = lesson
  const question = phase === 'over' ? undefined : askedQuestion(site, settings, lesson)
  const isCounted = counts.second !== undefined || counts.first !== undefined
  const votes =
    question && isCounted
      ? votesInView(site, question.item, counts, phase === 'revealed')
      : undefined
  const share = votes && votes.latest.right / votes.latest.attempts
  const places = settings.items.map((id, place) => ({
    at: place,
    isCurrent: place === at && question !== undefined,
    isDone: revealed.includes(id),
  }))
  const open = places.filter(({ isDone, at: place }) => !isDone && place !== at)
  const following = (open.find((place) => place.at > at) ?? open[0])?.at
  const sibling = question && siblingOf(site, settings, question.item)?.id
  const canAskSibling = sibling !== undefined && !revealed.includes(sibling)
  const next = nextStep(lesson, { share, following, canAskSibling, ...view })
  const others = offered.filter(
    (step) =>
      step !== next.step &&
      canDo(lesson, step) &&
      (step !== 'sibling' || sibling !== undefined) &&
      (step !== 'ask' || following !== undefined) &&
      // Of other types there is no one wrong answer to guess.
      (step !== 'guess' || question?.item.type === 'single'),
  )
  return {
    lesson,
    question,
    ...view,
    counted: view.counted,
    timer: timerLeft(lesson.timerEnds, now),
    votes,
    seats,
    next,
    others: item === '' ? others.filter((step) => step !== 'ask') : others,
    following,
    sibling,
    strip: places,
  }
}

/** In the order in which they are offered beside the next. */
const offered: readonly Step[] = [
  'close',
  'discuss',
  'again',
  'guess',
  'reveal',
  'sibling',
  'ask',
  'reopen',
  'alone',
  'together',
]

interface Standing extends Pick<LessonView, 'joined' | 'voted'> {
  /** Of those who voted in the latest vote that is closed: how many had all of it right, 0 to 1. */
  share: number | undefined
  following: number | undefined
  canAskSibling: boolean
}

function nextStep(lesson: Lesson, standing: Standing): NextStep {
  const { phase, isSibling, vote } = lesson
  const { share, joined, voted, following, canAskSibling } = standing
  switch (phase) {
    case 'lobby':
      return following === undefined ? { step: 'end', why: 'last' } : { step: 'ask', why: 'lobby' }
    case 'vote':
      return { step: 'close', why: voted < joined ? 'waiting' : 'all' }
    case 'counted':
      if (share === undefined) return { step: 'reopen', why: 'nobody' }
      if (isSibling || vote > 1) return { step: 'reveal', why: 'reveal' }
      return afterFirst[adviceFor(share)]
    case 'discuss':
      return { step: 'again', why: 'again' }
    case 'guess':
      return { step: 'reveal', why: 'guess' }
    case 'revealed':
      if (!isSibling && canAskSibling && share !== undefined && adviceFor(share) !== 'goOn') {
        return { step: 'sibling', why: 'sibling' }
      }
      if (following === undefined) return { step: 'end', why: 'last' }
      if (share === undefined) return { step: 'ask', why: 'nobody' }
      return { step: 'ask', why: adviceFor(share) === 'goOn' ? 'next' : 'moveOn' }
    case 'over':
      return { step: 'start', why: 'over' }
  }
}

const afterFirst: Record<Advice, NextStep> = {
  explain: { step: 'reveal', why: 'explain' },
  discuss: { step: 'discuss', why: 'discuss' },
  goOn: { step: 'reveal', why: 'goOn' },
}
