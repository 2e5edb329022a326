/** One run of the whole app from a seed. */
import { vi } from 'vitest'
import { checkEnd } from './books.ts'
import type { SimulatedClass } from './classes.ts'
import { Guests } from './guests.ts'
import { draw, happen } from './happening.ts'
import { look } from './look.ts'
import type { Reached } from './states.ts'
import { World } from './world.ts'

/** What went wrong, and where. */
export class Failure extends Error {
  readonly step: number
  /** What the message says but for what differs from run to run. */
  readonly kind: string
  /** What happened up to there. */
  readonly tale: readonly string[]

  constructor(seed: string, step: number, tale: readonly string[], cause: Error) {
    super(`seed ${seed}, step ${tale.at(-1)}: ${cause.message}`, { cause })
    this.step = step
    this.kind = cause.message.split(/[:\n]/)[0]?.replace(/\d+/g, '0') ?? ''
    this.tale = tale
  }
}

/**
 * Lets things happen, and checks what must hold after each.
 * @param steps by their numbers: each draws what happens by itself, so that any of them can be left out
 * @returns which rare states were reached
 * @throws Failure
 */
export async function simulate(seed: string, steps: readonly number[]): Promise<Reached> {
  vi.useFakeTimers({ toFake: ['Date'] })
  const world = new World(seed)
  const classes: SimulatedClass[] = []
  const guests = new Guests()
  const tale: string[] = []
  let at = 0
  try {
    for (const step of steps) {
      at = step
      world.beginStep(step)
      const happening = draw(world, classes)
      const { one, actions } = happening
      tale.push(`${step}: ${actions.join(' and ')}`)
      await happen(world, classes, guests, happening)
      if (world.fates.some(({ fate }) => fate === 'evictedBefore'))
        world.reached.note('a room was evicted between two calls')
      await look(world, classes, one, actions.length > 1)
    }
    tale.push('the end')
    await checkEnd(world, classes)
    await guests.check(world)
  } catch (error) {
    throw new Failure(seed, at, tale, error as Error)
  } finally {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
  return world.reached
}
