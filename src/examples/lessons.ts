/** A live lesson in each of its phases: the teacher's console, the projector, a learner's own page. */
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { certainties } from '../domain/certainty.ts'
import { lead, type Step } from '../domain/live/leading.ts'
import { openBallot } from '../domain/live/lesson.ts'
import { vote } from '../domain/live/voting.ts'
import type { Room } from '../domain/room/room.ts'
import { scoreResponse } from '../domain/scoring.ts'
import { capabilityKey } from '../http/capabilities.ts'
import { attemptAt, signed } from './attempts.ts'
import { quizOf } from './bank.ts'
import { codeAt, firstLessonCode, learnerName, settingsOf } from './classrooms.ts'
import { now, type PageExample } from './example.ts'
import { adopted, make } from './memory-rooms.ts'
import { type ItemType, itemTypes, qualitiesOf, responseOf } from './responses.ts'

/** What the teacher did; each open vote is answered. */
const steps = {
  lobby: ['start'],
  vote: ['start', 'ask'],
  counted: ['start', 'ask', 'close'],
  discuss: ['start', 'ask', 'close', 'discuss'],
  guess: ['start', 'ask', 'close', 'guess'],
  revealed: ['start', 'ask', 'close', 'discuss', 'again', 'close', 'guess', 'reveal'],
  over: ['start', 'ask', 'close', 'reveal', 'end'],
} as const satisfies Record<string, readonly Step[]>
type Phase = keyof typeof steps

interface LessonExample {
  phase: Phase
  type: ItemType
}

/** One choice is led through all phases; of the other types the question and its answer look otherwise. */
const lessons: readonly LessonExample[] = [
  ...(Object.keys(steps) as Phase[]).map((phase) => ({ phase, type: 'single' as const })),
  ...itemTypes
    .filter((type) => type !== 'single')
    .flatMap((type) => [
      { phase: 'vote' as const, type },
      { phase: 'revealed' as const, type },
    ]),
]

const joined = 24
const voting = 21

/** Each in a class of its own. */
const codeOf = (lesson: LessonExample): string => codeAt(firstLessonCode + lessons.indexOf(lesson))

/** The rooms of these classes, by join code. */
export const lessonRooms = (site: Site): [string, Room][] =>
  lessons.map((lesson) => [codeOf(lesson), roomOf(site, lesson)])

function roomOf(site: Site, { phase, type }: LessonExample): Room {
  const items = quizOf(site)
  const at = items.findIndex((item) => item.type === type)
  const room = adopted({
    settings: { ...settingsOf(site, 'open'), asksCertainty: true },
    learners: Array.from({ length: joined }, (_, learner) => ({
      name: learnerName(site, learner),
      joinedAt: now() - 600,
    })),
    attempts: [],
    removed: [],
  })
  for (const step of steps[phase]) {
    // Of other types there is no one wrong answer to guess.
    if (step === 'guess' && type !== 'single') continue
    const round = room.lesson?.round ?? 0
    make(room, lead(room, { step, keyVersion: 1, round, at }, now()))
    const item = items[at]
    if (item && room.lesson && openBallot(room.lesson)) answerAll(site, room, item)
  }
  return room
}

/** Nearly all vote: in the second vote more of them right. */
function answerAll(site: Site, room: Room, item: Item): void {
  const { round = 0, vote: ballot = 1, phase } = room.lesson ?? {}
  for (let learner = 0; learner < voting; learner++) {
    const luck = (learner * 5) % 17
    const isRight = phase !== 'guess' && luck < 5 + 5 * ballot
    const wrong = learner % 3 === 0 ? (qualitiesOf(item.type)[1] ?? 'wrong') : 'wrong'
    const response = responseOf(item, isRight ? 'right' : wrong)
    const request = {
      id: `example-${learner}`,
      name: learnerName(site, learner),
      item: item.id,
      round,
      response,
      points: scoreResponse(item, response),
      certainty: certainties[learner % certainties.length] ?? 'guess',
    }
    make(room, vote(room, request, now()))
  }
}

export function lessonExamples(site: Site): PageExample[] {
  return lessons.flatMap((lesson) => {
    const { phase, type } = lesson
    const code = codeOf(lesson)
    const of = type === 'single' ? phase : `${type}-${phase}`
    const about = type === 'single' ? phase : `${phase}, ${type}`
    const classroom = { code, learner: learnerName(site, 0) }
    const attempt = { ...attemptAt(site, quizOf(site)), draw: 'selection' as const, classroom }
    const below =
      (capability: 'report' | 'board', rest = ''): PageExample['path'] =>
      async (keys) =>
        site.path(
          `/classrooms/${code}/${capability}/${await capabilityKey(capability, code, 1, keys)}${rest}`,
        )
    const console = {
      name: `lesson-console-${of}`,
      title: `Console of a lesson, ${about}`,
      path: below('report', '/live'),
    }
    const board = {
      name: `lesson-board-${of}`,
      title: `Lesson on the projector, ${about}`,
      path: below('board'),
    }
    const learner = {
      name: `lesson-learner-${of}`,
      title: `Lesson on a learner’s device, ${about}`,
      path: signed(site, attempt, '/live'),
    }
    return type === 'single' ? [console, board, learner] : [board, learner]
  })
}
