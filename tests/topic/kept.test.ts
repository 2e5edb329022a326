/** Addresses and records that people keep, made with questions of this topic. */
import '../support/base64.ts'
import { describe, expect, it } from 'vitest'
import { decodeAttempt } from '../../src/domain/attempt-codec.ts'
import { recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { partsPerPoint, scoreAttempt } from '../../src/domain/scoring.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import records from '../fixtures/v1/records.json'
import tokens from '../fixtures/v1/tokens.json'
import secondRecords from '../fixtures/v2/records.json'
import secondTokens from '../fixtures/v2/tokens.json'
import { libraries, library } from '../support/content.ts'
import { createKvNetwork } from '../support/stale-scores.ts'

// Frozen: never change or remove an example, only add.
describe.each(tokens.examples)('a token of version 1, $what', ({ attempt }) => {
  it('names questions that still exist', () => {
    for (const id of attempt.items) expect(library.items[id]?.id).toBe(id)
  })
})

// Frozen: the store holds records of version 1 for 400 days. Never change one, only add.
describe.each(records.examples)(
  'a stored record of version 1, $what',
  ({ key, value, metadata }) => {
    it('A stored record of version 1 is what its attempt gives today', () => {
      const made = tokens.examples.flatMap(({ token }) => recordOfToken(token) ?? [])
      const record = made.find(({ id }) => id === value.id)
      expect(record).toStrictEqual(value)
      expect(record && scoreLineOf(record)).toStrictEqual(metadata)
    })

    it('A stored record of version 1 is shown at the address of its result', async () => {
      const scores = createKvNetwork({ locations: ['here'] }).at('here')
      await scores.put(key, JSON.stringify(value), { metadata })
      const page = await createWholeApp(libraries).request(
        `/results/${value.id}`,
        {},
        { SCORES: scores },
      )
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`${metadata.score / partsPerPoint}`)
    })
  },
)

// Frozen likewise.
describe.each(secondTokens.examples)('a token of version 2, $what', ({ attempt }) => {
  it('A token of version 2 names questions that still exist', () => {
    for (const id of attempt.items) expect(library.items[id]?.id).toBe(id)
  })
})

describe.each(secondRecords.examples)(
  'a stored record of version 2, $what',
  ({ key, value, metadata }) => {
    it('A stored record of version 2 is what its attempt gives today', () => {
      const made = secondTokens.examples.flatMap(({ token }) => recordOfToken(token) ?? [])
      const record = made.find(
        ({ items, id }) => id === value.id && JSON.stringify(items) === JSON.stringify(value.items),
      )
      expect(record).toStrictEqual(value)
      expect(record && scoreLineOf(record)).toStrictEqual(metadata)
    })

    it('A stored record of version 2 is shown at the address of its result, where the key is listed', async () => {
      const scores = createKvNetwork({ locations: ['here'] }).at('here')
      await scores.put(key, JSON.stringify(value), { metadata })
      const open = (SIGNING_KEYS: string) =>
        createWholeApp(libraries).request(
          `/results/${value.id}`,
          {},
          { SCORES: scores, SIGNING_KEYS },
        )
      const page = await open(`a-newer-key-of-at-least-thirty-two-characters,${secondRecords.key}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`${Math.floor(metadata.score / partsPerPoint)}`)
      expect((await open('a-newer-key-of-at-least-thirty-two-characters')).status).toBe(404)
    })
  },
)

/** The record that an attempt leaves; undefined where it is not complete. */
function recordOfToken(token: string) {
  const [payload = ''] = token.split('.')
  const attempt = decodeAttempt(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  if (!attempt?.completedAt) return undefined
  const items = attempt.items.flatMap((id) => library.items[id] ?? [])
  const responses = attempt.responses.map((given) => given?.response)
  return recordOf(attempt, scoreAttempt(items, responses))
}
