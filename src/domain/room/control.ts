import type { ClassroomSettings } from '../classroom.ts'
import { type ClassroomAction, changeClassroom } from '../classroom-changes.ts'
import { type Decision, type RoomChange, refuse } from './change.ts'
import type { Room } from './room.ts'

/** A change that the teacher asks for. */
export interface ChangeRequest {
  action: ClassroomAction
  /** Of the key that came with it. */
  keyVersion: number
  /** For how long, where the action takes it. */
  hours?: number
  /** Random characters of the form: sent twice, it takes effect once. */
  form?: string
}

export type ChangeVerdict =
  | { settings: ClassroomSettings }
  | { refusal: 'noClass' | 'badKey' | 'impossible' }

/**
 * Changes the class as a whole. A key that was replaced changes nothing, but where the form that
 * replaced it comes again it is answered as it was the first time, so that a lost reply locks nobody out.
 * @param now seconds since 1970
 */
export function change(room: Room, request: ChangeRequest, now: number): Decision<ChangeVerdict> {
  const { settings } = room
  if (!settings) return refuse({ refusal: 'noClass' })
  const { action, form, hours } = request
  const isSentAgain = request.keyVersion === settings.keyVersion && isLastForm(settings, form)
  if (isSentAgain || isReplacedBy(settings, request)) return refuse({ settings })
  if (request.keyVersion !== settings.keyVersion) return refuse({ refusal: 'badKey' })
  const options = { ...(hours !== undefined && { hours }), ...(form !== undefined && { form }) }
  const changed = changeClassroom(settings, action, now, options)
  if (!changed) return refuse({ refusal: 'impossible' })
  if (changed === settings) return refuse({ settings })
  const changes: RoomChange[] = [{ change: 'settings', settings: changed }]
  if (changed.isDeleted) changes.push({ change: 'clearance' })
  return { verdict: { settings: changed }, changes }
}

const isLastForm = ({ lastForm }: ClassroomSettings, form: string | undefined): boolean =>
  form !== undefined && form === lastForm

/** Whether it was this form that replaced this key: whoever sent it may learn of the new one. */
export const isReplacedBy = (
  settings: ClassroomSettings,
  { keyVersion, form }: { keyVersion: number; form?: string | undefined },
): boolean => keyVersion === settings.keyVersion - 1 && isLastForm(settings, form)

/** Takes a learner out of the class, with all that they did. */
export function remove(
  room: Room,
  { name, keyVersion }: { name: string; keyVersion: number },
): Decision<'removed' | 'badKey' | 'noClass'> {
  const { settings } = room
  if (!settings) return refuse('noClass')
  if (keyVersion !== settings.keyVersion) return refuse('badKey')
  if (settings.isDeleted) return refuse('removed')
  return { verdict: 'removed', changes: [{ change: 'removal', name }] }
}
