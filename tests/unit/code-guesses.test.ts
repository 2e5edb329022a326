// Networks that guess at join codes wait; those of classes that exist are let through.
import { describe, expect, it } from 'vitest'
import { CodeGuesses } from '../../src/domain/code-guesses.ts'

const now = 1_700_000_000

describe('a network that tried too many unknown codes', () => {
  it('waits a minute, and no other network does', () => {
    const guesses = new CodeGuesses()
    expect(guesses.mayAskFor('BCDFGHJK', 'school', now)).toBe(true)
    guesses.holdBack('school', now)
    expect(guesses.mayAskFor('BCDFGHJK', 'school', now)).toBe(false)
    expect(guesses.mayAskFor('BCDFGHJK', 'school', now + 60)).toBe(false)
    expect(guesses.mayAskFor('BCDFGHJK', 'home', now)).toBe(true)
    expect(guesses.mayAskFor('BCDFGHJK', 'school', now + 61)).toBe(true)
  })

  it('may still ask for a code that is known to exist', () => {
    const guesses = new CodeGuesses()
    guesses.holdBack('school', now)
    guesses.remember('BCDFGHJK')
    expect(guesses.mayAskFor('BCDFGHJK', 'school', now)).toBe(true)
    expect(guesses.mayAskFor('KJHGFDCB', 'school', now)).toBe(false)
  })

  it('waits even where ten thousand codes are known, of which the oldest are forgotten', () => {
    const guesses = new CodeGuesses()
    guesses.holdBack('school', now)
    for (let n = 0; n <= 10_000; n++) guesses.remember(`code-${n}`)
    expect(guesses.mayAskFor('code-10000', 'school', now)).toBe(true)
    expect(guesses.mayAskFor('code-0', 'school', now)).toBe(false)
  })
})
