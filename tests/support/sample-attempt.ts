/** Attempts for tests: one to change as needed, the longest there can be, and any at all. */
import fc from 'fast-check'
import {
  type Attempt,
  type Draw,
  type GivenResponse,
  type Mode,
  maxItems,
} from '../../src/domain/attempt.ts'
import { certainties } from '../../src/domain/certainty.ts'

/** 23 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 23, 12) / 1000

/** Three questions of the real content, none with a response. */
export function sampleAttempt(changes: Partial<Attempt> = {}): Attempt {
  const items = changes.items ?? ['evt-01', 'end-02', 'deb-03']
  return {
    id: '20261123-k3v9x0q7ma-export',
    seed: '4f9k2zq',
    mode: 'practice',
    draw: 'full',
    startedAt: noon,
    isRecorded: false,
    at: 0,
    items,
    responses: items.map(() => undefined),
    ...changes,
  }
}

/** Nothing that an attempt outside a class holds can be longer than here; one in a class answers to no challenge. */
export const longestAttempt: Attempt = {
  id: '20261123-k3v9x0q7ma-twenty-characters-ok',
  seed: '4f9k2zqw',
  mode: 'test',
  draw: 'challenge',
  startedAt: noon,
  completedAt: noon + 20 * 9999,
  isRecorded: true,
  at: maxItems - 1,
  items: Array.from({ length: maxItems }, (_, index) => `items-${10 + index}`),
  responses: Array.from({ length: maxItems }, () => ({
    response: '-12345.67890',
    seconds: 9999,
    certainty: 'fairly' as const,
  })),
  recordedAs: '0f9k2z0f9k2z0f9k2z0f',
  challenge: '20261122-a1b2c3d4e5-twenty-characters-ok.0f9k2z0f9k2z0f9k2z0f',
}

const text = (pattern: RegExp) => fc.stringMatching(pattern)
const itemIds = fc.uniqueArray(text(/^[a-z]{2,5}-\d{2}$/), { minLength: 1, maxLength: maxItems })
/** Objects as our code makes them, not those without a prototype that fast-check likes to try. */
const plain = { noNullPrototype: true }
const given: fc.Arbitrary<GivenResponse> = fc.record(
  {
    response: text(/^[a-z0-9.-]{1,12}$/),
    seconds: fc.integer({ min: 0, max: 9999 }),
    certainty: fc.constantFrom(...certainties),
  },
  { ...plain, requiredKeys: ['response', 'seconds'] },
)
const seed = text(/^[0-9a-z]{1,8}$/)
const code = text(/^[0-9a-z]{20}$/)
const digest = fc.oneof(text(/^[0-9a-z]{6}$/), code)
const attemptId = text(/^20\d{6}-[0-9a-z]{10}-[a-z0-9-]{1,20}$/)
const classroom = fc.record(
  {
    code: text(/^[a-z]{8}$/),
    learner: text(/^[a-z]{3,12}-[a-z]{3,12}-\d{2}$/),
    number: fc.integer({ min: 1, max: 99 }),
  },
  { ...plain, requiredKeys: ['code', 'learner'] },
)

/** Any attempt that the site could have handed out, under way, complete or handed in. */
export const anyAttempt: fc.Arbitrary<Attempt> = itemIds.chain((items) => {
  const common = {
    id: attemptId,
    seed,
    mode: fc.constantFrom<Mode>('practice', 'test'),
    draw: fc.constantFrom<Draw>('full', 'short', 'retake', 'selection', 'challenge'),
    startedAt: fc.integer({ min: noon, max: noon + 100 * 365 * 24 * 3600 }),
    at: fc.integer({ min: 0, max: items.length - 1 }),
    items: fc.constant(items),
    classroom,
    challenge: fc.tuple(attemptId, digest).map((parts) => parts.join('.')),
  }
  const needed = ['id', 'seed', 'mode', 'draw', 'startedAt', 'at', 'items'] as const
  const responses = (each: fc.Arbitrary<GivenResponse | undefined>) =>
    fc.array(each, { minLength: items.length, maxLength: items.length })
  const underWay = fc.record(
    { ...common, responses: responses(fc.option(given, { nil: undefined })) },
    { ...plain, requiredKeys: [...needed, 'responses'] },
  )
  const complete = fc.record(
    {
      ...common,
      responses: fc.oneof(responses(given), responses(fc.option(given, { nil: undefined }))),
      completedAt: fc.integer({ min: noon, max: noon + 200 * 365 * 24 * 3600 }),
      isRecorded: fc.boolean(),
    },
    { ...plain, requiredKeys: [...needed, 'responses', 'completedAt', 'isRecorded'] },
  )
  const withCode = fc.tuple(complete, code)
  return fc
    .oneof(
      underWay.map((attempt): Attempt => ({ ...attempt, isRecorded: false })),
      complete,
      withCode.map(([attempt, recordedAs]) => ({ ...attempt, isRecorded: true, recordedAs })),
    )
    .map(({ classroom, ...attempt }) =>
      classroom && attempt.challenge === undefined ? { ...attempt, classroom } : attempt,
    )
})
