// Saving an attempt: one write, and one more where the store asks to be asked again.
import { describe, expect, it } from 'vitest'
import { recordLifetime } from '../../src/domain/lifetimes.ts'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { saveAttempt } from '../../src/store/attempts.ts'
import { networkError, quotaError, tooManyRequests } from '../support/failing-scores.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const score = { points: [60, 0, 60], score: 120, maxScore: 180 }
const record = recordOf(sampleAttempt({ completedAt: noon + 90 }), score)

/** A store that fails as often as there are errors, and the order in which it was asked and waited for. */
function openStore(errors: readonly Error[] = []) {
  const steps: unknown[] = []
  const left = [...errors]
  const scores = {
    async put(...args: unknown[]) {
      steps.push(args)
      const error = left.shift()
      if (error) throw error
    },
  } as unknown as KVNamespace
  const wait = async (milliseconds: number) => void steps.push(milliseconds)
  return {
    steps,
    save: (each = record) => saveAttempt(scores, { record: each, line: scoreLineOf(each) }, wait),
  }
}

describe('an attempt that is saved', () => {
  it('stands under its own key, with its score line beside it, for 400 days', async () => {
    const { steps, save } = openStore()
    expect(await save()).toBe(true)
    const options = { metadata: scoreLineOf(record), expirationTtl: recordLifetime }
    expect(steps).toEqual([[`v1/attempt/${record.id}`, JSON.stringify(record), options]])
    expect(recordLifetime).toBe(400 * 24 * 3600)
  })
})

describe('an attempt that the store refuses', () => {
  it('An attempt that the store refuses is tried again after 1.1 seconds where writes came too fast', async () => {
    const { steps, save } = openStore([tooManyRequests()])
    expect(await save()).toBe(true)
    expect(steps).toEqual([expect.any(Array), 1100, expect.any(Array)])
  })

  it('An attempt that the store refuses is given up where the second try fails too', async () => {
    const { steps, save } = openStore([tooManyRequests(), tooManyRequests()])
    expect(await save()).toBe(false)
    expect(steps).toHaveLength(3)
  })

  it.each([
    ['the day’s writes are spent', quotaError],
    ['the network is gone', networkError],
  ])('An attempt that the store refuses is not tried again where %s', async (_, error) => {
    const { steps, save } = openStore([error()])
    expect(await save()).toBe(false)
    expect(steps).toHaveLength(1)
  })
})
