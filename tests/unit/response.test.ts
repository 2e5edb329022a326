import { describe, expect, it } from 'vitest'
import { parseResponse } from '../../src/domain/response.ts'

const item = {
  id: 'end-01',
  type: 'single' as const,
  choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  key: 'b',
}

describe('reading a response to a single-choice item from its form', () => {
  it.each([
    ['a choice', ['b'], { response: 'b' }],
    ['a distractor', ['a'], { response: 'a' }],
    ['a choice beside an empty field', ['', 'c'], { response: 'c' }],
    ['no field', [], { reason: 'missing' }],
    ['an empty field', [''], { reason: 'missing' }],
    ['empty fields only', ['', ''], { reason: 'missing' }],
    ['a choice that the item does not have', ['h'], { reason: 'malformed' }],
    ['two choices', ['a', 'b'], { reason: 'malformed' }],
    ['the same choice twice', ['b', 'b'], { reason: 'malformed' }],
    ['a capital letter', ['B'], { reason: 'malformed' }],
    ['a space around it', [' b'], { reason: 'malformed' }],
    ['something that breaks a token apart', ['b,1;c'], { reason: 'malformed' }],
    ['a name that every object has', ['constructor'], { reason: 'malformed' }],
    ['a whole page of text', ['b'.repeat(100_000)], { reason: 'malformed' }],
  ])('%s', (_what, values, parsed) => {
    expect(parseResponse(item, values)).toEqual(parsed)
  })
})
