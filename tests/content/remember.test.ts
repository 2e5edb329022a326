/** What a compiler of texts remembers from one build to the next. */
import { describe, expect, it, vi } from 'vitest'
import { compileInline } from '../../src/node/compile/library/markdown.ts'
import type { References } from '../../src/node/compile/library/marks.ts'
import { remember } from '../../src/node/compile/remember.ts'

describe('a reading that is remembered', () => {
  it('is done once for each text', () => {
    const read = vi.fn((text: string) => ({ text }))
    const again = remember(read, 2)
    expect(again('one')).toEqual({ text: 'one' })
    expect(again('two')).toEqual({ text: 'two' })
    expect(again('one')).toBe(again('one'))
    expect(read.mock.calls).toEqual([['one'], ['two']])
  })

  it('is forgotten where too many came after it', () => {
    const read = vi.fn((text: string) => ({ text }))
    const again = remember(read, 2)
    for (const text of ['one', 'two', 'three', 'three', 'two', 'one']) again(text)
    expect(read.mock.calls.flat()).toEqual(['one', 'two', 'three', 'one'])
  })
})

it('a text is compiled by the references of each build, although it is read once', () => {
  const referencesOf = (build: string): References => ({
    citations: [],
    cite: ([id]) => `(${build} ${id})`,
    term: (id) => `(${build} ${id})`,
    link: (url) => `/${build}${url}`,
    error: () => expect.unreachable(),
  })
  const text = 'A [[word]] and a [link](/about). [@F-ONE-01]'
  const compiled = ['first', 'second'].map((build) =>
    compileInline(text, referencesOf(build), { file: 'a.yaml' }),
  )
  expect(compiled).toEqual([
    'A (first word) and a <a href="/first/about">link</a>.(first <span class="nb">F-ONE-01</span>)',
    'A (second word) and a <a href="/second/about">link</a>.(second <span class="nb">F-ONE-01</span>)',
  ])
})
