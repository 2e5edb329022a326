/** Taking a seat in a class: what the form asks for, and what the room has to say. */
import type { Context } from 'hono'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { type NameWords, parseLearnerName } from '../../domain/learner-name.ts'
import { parseLearnerNumber } from '../../domain/learner-number.ts'
import type { JoinVerdict } from '../../domain/room/joining.ts'
import { joinByCopy } from '../../domain/room/outage.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import type { Form } from '../../http/forms.ts'
import { roomOf } from '../../http/server-timing.ts'
import { readCopy } from './settings.ts'

/** What a learner asks for. */
export interface SeatRequest {
  name: string
  /** From 1 to 99, where one was typed. */
  number?: number
  /** Random characters of the form. */
  form?: string
  /** The learner was here before. */
  isReturning: boolean
}

/** Reads the form to join. @returns undefined where what stands for the name is none */
export function readSeatRequest(form: Form, words: NameWords): SeatRequest | undefined {
  const name = parseLearnerName(words, form.one('name') ?? '')
  if (!name) return undefined
  const number = parseLearnerNumber(form.one('number') ?? '')
  const nonce = /^[0-9a-z]{16}$/.exec(form.one('form') ?? '')?.[0]
  return {
    name,
    ...(number !== undefined && { number }),
    ...(nonce && { form: nonce }),
    isReturning: form.one('returning') === 'yes',
  }
}

/**
 * Asks the room for the seat, new or taken before: one call. Where it does not answer, its last copy says who may have
 * one; the seat travels with the attempt, by which the room hears of its learner.
 * @throws where there is no copy, or the store does not answer either
 */
export async function takeSeat(
  c: Context<AppEnv>,
  code: string,
  request: SeatRequest,
): Promise<JoinVerdict & { settings: ClassroomSettings | undefined; isLive?: boolean }> {
  const room = roomOf(c, code)
  const { isReturning, name, ...asked } = request
  try {
    return await (isReturning ? room.comeBack(name) : room.join({ name, ...asked }))
  } catch {
    const copy = await readCopy(c, code)
    return { settings: copy.settings, ...joinByCopy(copy, request, nowInSeconds()) }
  }
}
