import { describe, expect, it } from 'vitest'
import { readClassList } from '../../src/domain/class-list.ts'

const learners = [
  { name: 'calm-otter-42', number: 7 },
  { name: 'quick-heron-05', number: 1 },
  { name: 'brave-finch-17', number: 2 },
]
const read = (text: string) => {
  const { names, unmatched } = readClassList(text, learners)
  return { ...Object.fromEntries(names), unmatched }
}

describe('a list of names', () => {
  it.each([
    ['a space', '7 Aiko Tanaka'],
    ['a full stop', '7. Aiko Tanaka'],
    ['a bracket', '7) Aiko Tanaka'],
    ['a tab', '7\tAiko Tanaka'],
    ['a comma', '7, Aiko Tanaka'],
    ['wide digits', '７　Aiko Tanaka'],
    ['the number last', 'Aiko Tanaka\t7'],
  ])('finds learners by their number, with %s', (_, line) => {
    expect(read(line)).toEqual({ 'calm-otter-42': 'Aiko Tanaka', unmatched: [] })
  })

  it.each([
    ['a tab', 'Tanaka, Aiko\tcalm otter 42'],
    ['the generated one first', 'Calm Otter 42 – Tanaka, Aiko'],
    ['hyphens', 'Tanaka, Aiko;  calm-otter-42'],
  ])('finds learners by their generated name, with %s', (_, line) => {
    expect(read(line)).toEqual({ 'calm-otter-42': 'Tanaka, Aiko', unmatched: [] })
  })

  it('goes by the order of the numbers where there are names alone', () => {
    expect(read('\r\nAiko\r\n\r\nBen\r\n')).toEqual({
      'quick-heron-05': 'Aiko',
      'brave-finch-17': 'Ben',
      unmatched: [],
    })
  })

  it('takes no order from names that stand among numbers', () => {
    expect(read('7 Aiko\nBen')).toEqual({ 'calm-otter-42': 'Aiko', unmatched: ['Ben'] })
  })

  it('tells the lines that nobody is found for, and a second line for one learner', () => {
    expect(read('7 Aiko\n9 Ben\n7 Chika\ncalm otter 42')).toEqual({
      'calm-otter-42': 'Aiko',
      unmatched: ['9 Ben', '7 Chika', 'calm otter 42'],
    })
  })

  it('matches nobody by number in a class without numbers', () => {
    const { names, unmatched } = readClassList('1 Aiko\nBen', [{ name: 'calm-otter-42' }])
    expect([...names]).toEqual([])
    expect(unmatched).toEqual(['1 Aiko', 'Ben'])
  })
})
