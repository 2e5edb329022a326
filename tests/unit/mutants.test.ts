/** What takes a protection out still fits the code, so that whoever alters the one hears of the other. */
import { expect, it } from 'vitest'
import { readMutants } from '../mutants/mutant.ts'

it('Every mutant finds what it alters, and names a test.', () => {
  const mutants = readMutants()
  expect(mutants.length).toBeGreaterThan(40)
  expect(mutants.filter(({ test, title }) => !test || !title)).toEqual([])
})
