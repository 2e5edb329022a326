/** Classes in every state, with learners who answered as the responses here say. */
import type { Site } from '../content/site.ts'
import type { Attempt } from '../domain/attempt.ts'
import { type ClassroomSettings, openClassroom } from '../domain/classroom.ts'
import { completeAttempt as complete } from '../domain/completion.ts'
import { joinCode, joinCodeChance } from '../domain/join-code.ts'
import type { Hands } from '../domain/paper/hands.ts'
import type { Room } from '../domain/room/room.ts'
import { capabilityKey } from '../http/capabilities.ts'
import { saveAttempt } from '../store/attempts.ts'
import { attemptMark, completeAttempt, inTurn } from './attempts.ts'
import { oneOfEachType, quizId, quizOf } from './bank.ts'
import { now, type PageExample } from './example.ts'
import { adopted } from './memory-rooms.ts'
import { ownItems } from './own-questions.ts'
import { qualitiesOf } from './responses.ts'

/** One class for each state; its number makes its code. */
const states = ['open', 'empty', 'test', 'locked', 'closed', 'hands', 'own'] as const
export type State = (typeof states)[number]

export const codeOf = (state: State): string => codeAt(states.indexOf(state))

/** The code of an example by its number; no two have the same, however many there are. */
export function codeAt(number: number): string {
  const { count, below } = joinCodeChance
  const round = Math.floor(number / below)
  const last = count - 1
  return joinCode(
    Array.from({ length: count }, (_, at) => (at + number + (at === last ? round : 0)) % below),
  )
}

/** Codes of other examples have numbers from this one on. */
export const firstLessonCode = states.length

const joined = 24
const finished = 21

/** Puts the result that is shared into a store. */
export async function fillScores(site: Site, scores: KVNamespace): Promise<void> {
  await saveAttempt(scores, complete(completeAttempt(site, inTurn), quizOf(site)), async () => {})
}

/** The rooms of these classes, by join code. */
export const classroomRooms = (site: Site): [string, Room][] =>
  states.map((state) => {
    const code = codeOf(state)
    const learners = state === 'empty' ? [] : Array.from({ length: joined }, (_, at) => at)
    // Nobody has finished yet where the questions are others.
    const done = state === 'own' ? 0 : finished
    return [
      code,
      adopted({
        settings: settingsOf(site, state),
        learners: learners.map((at) => ({ name: learnerName(site, at), joinedAt: now() - 600 })),
        attempts: learners.slice(0, done).map((at) => {
          const { record, line } = complete(attemptOf(site, code, at), quizOf(site))
          return { name: learnerName(site, at), id: record.id, line }
        }),
        removed: [],
        ...(state === 'hands' && { hands: raisedHands(site) }),
        ...(state === 'own' && { ownItems: ownItems() }),
      }),
    ]
  })

/** More on the right choice than on each of the others. */
const raisedHands = (site: Site): Hands =>
  Object.fromEntries(
    quizOf(site).flatMap((item) => {
      if (item.type !== 'single') return []
      const counts = item.choices.map(({ id }, at) => [id, id === item.key ? 14 : at + 1])
      return [[item.id, Object.fromEntries(counts)]]
    }),
  )

export function settingsOf(site: Site, state: State): ClassroomSettings {
  const settings = openClassroom(
    {
      quiz: quizId(site),
      items: quizOf(site).map(({ id }) => id),
      mode: state === 'test' ? 'test' : 'practice',
      feedback: 'close',
      isShuffled: false,
      seed: '4f9k2zq',
      hasNumbers: false,
      zone: 'Europe/Berlin',
      language: site.language,
      hours: 2,
    },
    now() - 3600,
  )
  if (state === 'own') {
    const own = ownItems().map(({ id }) => id)
    return { ...settings, items: [...own, ...settings.items.slice(0, 6)] }
  }
  if (state === 'locked') return { ...settings, isLocked: true }
  return state === 'closed' ? { ...settings, closesAt: now() - 1200 } : settings
}

export function learnerName({ library }: Site, learner: number): string {
  const { first, second } = library.names
  return `${first[learner % first.length]}-${second[(learner * 7) % second.length]}-${10 + learner}`
}

/** Every learner misses other questions, and later ones more often. */
function attemptOf(site: Site, code: string, learner: number): Attempt {
  const attempt = completeAttempt(site, ({ type }, at) => {
    const luck = (learner * 5 + at * 3) % 17
    if (luck > at) return 'right'
    return luck % 2 === 0 ? 'wrong' : (qualitiesOf(type)[1] ?? 'wrong')
  })
  const random = String(learner).padStart(attemptMark.length, '0')
  return {
    ...attempt,
    id: attempt.id.replace(attemptMark, random),
    draw: 'selection',
    startedAt: now() - 2000,
    completedAt: now() - 1500,
    classroom: { code, learner: learnerName(site, learner) },
  }
}

/** Where a teacher or a projector finds a class, or what stands below that. */
export const below =
  (site: Site, capability: 'report' | 'board', state: State, rest = ''): PageExample['path'] =>
  async (keys) => {
    const key = await capabilityKey(capability, codeOf(state), 1, keys)
    return site.path(`/classrooms/${codeOf(state)}/${capability}/${key}${rest}`)
  }

/** What a teacher, a projector and a learner see of a class. */
export function classroomExamples(site: Site): PageExample[] {
  const page = (name: string, title: string, state: State, path: PageExample['path']) => ({
    name: `${name}-${state}`,
    title: `${title}, ${state} class`,
    path,
  })
  return [
    ...states.flatMap((state) => [
      page('report', 'Report', state, below(site, 'report', state)),
      page('hand-out', 'What to hand out', state, below(site, 'report', state, '/hand-out')),
      page('board', 'Board', state, below(site, 'board', state)),
      page('join', 'Joining', state, () => site.path(`/join/${codeOf(state)}`)),
    ]),
    ...oneOfEachType(site).flatMap(({ type }, at): PageExample[] => [
      {
        name: `discuss-${type}`,
        title: `Question for the projector, ${type}`,
        path: below(site, 'report', 'open', `/discuss?question=${at + 1}`),
      },
      {
        name: `discuss-${type}-key`,
        title: `Question for the projector with its key, ${type}`,
        path: below(site, 'report', 'open', `/discuss?question=${at + 1}&key=shown`),
      },
    ]),
  ]
}
