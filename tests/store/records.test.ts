import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { partsPerPoint } from '../../src/domain/scoring.ts'
import { loadCompletion } from '../../src/store/attempts.ts'
import records from '../fixtures/v1/records.json'
import { longestAttempt } from '../support/sample-attempt.ts'
import { startEachTestAfresh } from '../support/site.ts'

startEachTestAfresh()

it('The store takes a score line whose every part is as long as it can be', async () => {
  const points = longestAttempt.items.map(() => partsPerPoint)
  const most = partsPerPoint * longestAttempt.items.length
  const record = recordOf(longestAttempt, { points, score: most, maxScore: most })
  const metadata = scoreLineOf(record)
  // The store itself refuses metadata above its limit.
  await env.SCORES.put('v1/attempt/longest', JSON.stringify(record), { metadata })
})

// Frozen: the store holds records of version 1 for 400 days. Never change one, only add.
describe.each(records.examples)(
  'a stored record of version 1, $what',
  ({ key, value, metadata }) => {
    it('A stored record of version 1 is found by its id, and by no other', async () => {
      await env.SCORES.put(key, JSON.stringify(value), { metadata })
      const attemptId = value.id.split('.')[0] ?? ''
      const completion = { id: value.id, line: metadata }
      expect(await loadCompletion(env.SCORES, value.id)).toEqual(completion)
      expect(await loadCompletion(env.SCORES, attemptId)).toBeUndefined()
    })
  },
)
