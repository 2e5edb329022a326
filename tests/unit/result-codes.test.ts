// The codes at the end of shared ids: the same for the same responses, and made by nobody else.
import '../support/base64.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeLength, isRecordId, isSignedId, recordIdOf } from '../../src/domain/attempt.ts'
import { digest } from '../../src/domain/random.ts'
import { importKeys } from '../../src/http/mac.ts'
import { resultCode, verifyResultId } from '../../src/http/result-codes.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const [old, young, both] = await Promise.all(
  [['older'], ['younger'], ['younger', 'older']].map((names) =>
    importKeys(names.map((name) => `the-${name}-key-of-at-least-thirty-two-characters`)),
  ),
)
const keys = young as NonNullable<typeof young>

const given = (response: string, seconds = 9) => ({ response, seconds })
const attempt = sampleAttempt({ responses: ['c', 'a', 'b'].map((each) => given(each)) })
const idOf = async (of = attempt) => recordIdOf({ ...of, recordedAs: await resultCode(of, keys) })

describe('the id of a result that may be shared', () => {
  it('is a record id with a signed end', async () => {
    const id = await idOf()
    expect(isRecordId(id)).toBe(true)
    expect(isSignedId(id)).toBe(true)
    expect(id.split('.')[1]).toHaveLength(codeLength)
    expect(await verifyResultId(id, keys)).toBe(true)
  })

  it('is the same for the same responses, however long they took and however sure the learner was', async () => {
    const slow = {
      ...attempt,
      completedAt: noon + 900,
      responses: attempt.responses.map(
        (one) => one && { ...one, seconds: 99, certainty: 'sure' as const },
      ),
    }
    expect(await idOf(slow)).toBe(await idOf())
  })

  it('is another for any other responses, blanks among them, and for another attempt', async () => {
    const letters = ['a', 'b', undefined]
    const all = letters.flatMap((x) => letters.flatMap((y) => letters.map((z) => [x, y, z])))
    const attempts = all.map((each) =>
      sampleAttempt({ responses: each.map((letter) => (letter ? given(letter) : undefined)) }),
    )
    const others = { ...attempt, id: attempt.id.replace('k3v', 'k4v') }
    const ids = await Promise.all([...attempts, others].map((each) => idOf(each)))
    expect(new Set(ids).size).toBe(28)
    expect(ids.at(-1)?.split('.')[1]).not.toBe((await idOf()).split('.')[1])
  })

  it('does not follow from the responses without a key', async () => {
    const other = old as NonNullable<typeof old>
    expect(await resultCode(attempt, keys)).not.toBe(await resultCode(attempt, other))
    expect(await resultCode(attempt, keys)).not.toContain(digest('c,a,b'))
  })

  it('is taken from an older key while that is listed, and no longer', async () => {
    const id = `${attempt.id}.${await resultCode(attempt, old as NonNullable<typeof old>)}`
    expect(await verifyResultId(id, both as NonNullable<typeof both>)).toBe(true)
    expect(await verifyResultId(id, keys)).toBe(false)
  })

  it('is refused with any one character changed', async () => {
    const id = await idOf()
    for (let at = 0; at < id.length; at++) {
      for (const other of '0z') {
        if (other === id[at]) continue
        const altered = id.slice(0, at) + other + id.slice(at + 1)
        expect([altered, await verifyResultId(altered, keys)]).toEqual([altered, false])
      }
    }
  })

  it('is refused, without an error, whatever somebody makes up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.stringMatching(/^[0-9a-z]{20}$/).map((code) => `${attempt.id}.${code}`),
          fc.string({ unit: 'binary', maxLength: 80 }),
        ),
        async (id) => {
          expect(await verifyResultId(id, keys)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})
