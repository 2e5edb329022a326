/** What a teacher brings into a class from paper, and from hands that were raised. */
import { type ClassroomSettings, stateOfClassroom } from '../classroom.ts'
import { type Hands, sumOf } from '../paper/hands.ts'
import type { Who } from '../paper/who.ts'
import type { ScoreLine } from '../record.ts'
import { type Decision, type RoomChange, refuse } from './change.ts'
import type { Room, RoomCompletion } from './room.ts'

/** The answers of one learner. */
export interface PaperEntry {
  /** Record id: the same of the same answers in the same form, so that sent twice they count once. */
  id: string
  /** Undefined of somebody new without a number. */
  who?: Who
  /** Drawn for whoever is new. */
  newName: string
  line: ScoreLine
}

export interface PaperRequest {
  /** Of the key that came with it. */
  keyVersion: number
  entries: readonly PaperEntry[]
}

type Shut = 'noClass' | 'badKey' | 'deleted'

/** `removed`, `unknown`: nobody in the class has the name any more, or yet. */
export type PaperVerdict =
  /** The names of those whose answers they are, in the order of the entries. */
  { names: readonly string[] } | { refusal: Shut | 'removed' | 'unknown' | 'nameTaken' }

export type HandsVerdict = 'taken' | Shut

/**
 * Takes answers on paper: all of them, or none. They are never late, since they were written when the teacher says
 * so. A learner has them once: entered again they take the place of those before, and never of what was handed in.
 * @param now seconds since 1970
 */
export function takePaper(
  room: Room,
  { keyVersion, entries }: PaperRequest,
  now: number,
): Decision<PaperVerdict> {
  const { settings } = room
  if (!settings) return refuse({ refusal: 'noClass' })
  const shut = whyShut(settings, keyVersion, now)
  if (shut) return refuse({ refusal: shut })
  const changes: RoomChange[] = []
  const names: string[] = []
  const numbers = numbersIn(room)
  const drawn = new Set<string>()
  for (const { id, who, newName, line } of entries) {
    const known = ownerIn(room, numbers, id, who)
    if (known && 'refusal' in known) return refuse(known)
    const name = known?.name ?? newName
    names.push(name)
    // Sent again.
    if (known && !who) continue
    const before = known && onPaper(room, known.name)
    if (before?.line.items === line.items) continue
    // It came before, and the teacher has parted it from this learner since.
    if (known && !before && room.completions.has(id)) continue
    if (!known) {
      if (drawn.has(name) || isKnown(room, name)) return refuse({ refusal: 'nameTaken' })
      drawn.add(name)
      const number = who && 'number' in who ? who.number : undefined
      if (number !== undefined) numbers.set(number, name)
      const learner = { joinedAt: now, ...(number !== undefined && { number }) }
      changes.push({ change: 'learner', name, learner })
    }
    // What is put right was done when it was done: it may be the attempt that counts.
    const completedAt = before?.line.completedAt ?? Math.min(now, settings.closesAt)
    const completion = { id: before?.id ?? id, name, line: { ...line, completedAt } }
    changes.push({ change: 'completion', completion })
  }
  return { verdict: { names }, changes }
}

/** Takes all raised hands of a class, in place of those before. */
export function raiseHands(
  { settings, hands: before }: Room,
  { keyVersion, hands }: { keyVersion: number; hands: Hands },
  now: number,
): Decision<HandsVerdict> {
  if (!settings) return refuse('noClass')
  const shut = whyShut(settings, keyVersion, now)
  if (shut) return refuse(shut)
  const raised = settings.items.flatMap((id) => {
    const ofItem = Object.hasOwn(hands, id) ? hands[id] : undefined
    return ofItem && sumOf(ofItem) > 0 ? [[id, ofItem] as const] : []
  })
  const counted = Object.fromEntries(raised)
  if (JSON.stringify(counted) === JSON.stringify(before)) return refuse('taken')
  return { verdict: 'taken', changes: [{ change: 'hands', hands: counted }] }
}

function whyShut(settings: ClassroomSettings, keyVersion: number, now: number): Shut | undefined {
  if (keyVersion !== settings.keyVersion) return 'badKey'
  return stateOfClassroom(settings, now) === 'deleted' ? 'deleted' : undefined
}

/** Names by the numbers that learners have. */
const numbersIn = ({ learners }: Room): Map<number, string> =>
  new Map(
    Array.from(learners).flatMap(([name, { number }]): [number, string][] =>
      number === undefined ? [] : [[number, name]],
    ),
  )

/** Whose an entry is; undefined of somebody new. */
function ownerIn(
  room: Room,
  numbers: ReadonlyMap<number, string>,
  id: string,
  who: Who | undefined,
): { name: string } | { refusal: 'removed' | 'unknown' } | undefined {
  if (!who) return room.completions.get(id)
  if ('number' in who) {
    const name = numbers.get(who.number)
    return name === undefined ? undefined : { name }
  }
  const { name } = who
  if (room.removed.has(name)) return { refusal: 'removed' }
  return isKnown(room, name) ? { name } : { refusal: 'unknown' }
}

const onPaper = ({ completions }: Room, owner: string): RoomCompletion | undefined =>
  completions.values().find(({ name, line }) => name === owner && line.isOnPaper)

/** Who joined where the room did not answer has only what they did. */
function isKnown({ learners, removed, completions, progress, votes }: Room, name: string): boolean {
  const isTheirs = (one: { name: string }) => one.name === name
  return (
    learners.has(name) ||
    removed.has(name) ||
    completions.values().some(isTheirs) ||
    progress.values().some(isTheirs) ||
    votes.values().some((voters) => voters.has(name))
  )
}
