/** Straight quotation marks and apostrophes become those of print, and code stays code. */
import { describe, expect, it } from 'vitest'
import { typeset, typesetAll } from '../../src/node/compile/read/typeset.ts'
import { tinyContent } from '../support/content-folder.ts'

describe('straight marks', () => {
  it.each([
    ['"Amid" claims no cause', '“Amid” claims no cause'],
    ['calls them "these systems".', 'calls them “these systems”.'],
    ['("by November")', '(“by November”)'],
    ['*"a"* and "*b*"', '*“a”* and “*b*”'],
    ['| "a" | "b" |', '| “a” | “b” |'],
    ["Japan's island", 'Japan’s island'],
    ["the ships' guns", 'the ships’ guns'],
    ["he said 'no'", 'he said ‘no’'],
    ["the '90s", 'the ’90s'],
  ])('%s', (text, set) => {
    expect(typeset(text)).toBe(set)
  })

  it.each([
    'a „b“ and « c » and ’',
    'write `a: "b"`',
    'with sandbox="allow-scripts" in it',
    "https://ferry.example/l'eau",
  ])('%s stays as it is', (text) => {
    expect(typeset(text)).toBe(text)
  })
})

it('Every text of a file is set, however deep, and numbers stay numbers', () => {
  expect(typesetAll({ a: ["b's", { c: '"d"' }], e: 1 })).toEqual({ a: ['b’s', { c: '“d”' }], e: 1 })
})

it('Texts of a content folder are set, in data and in running text', () => {
  const folder = tinyContent()
  folder.edit({
    file: 'en/claims.yaml',
    from: 'its bridge collapsed',
    to: "its 'old' bridge collapsed",
  })
  expect(folder.build().libraries[0]?.claims[0]?.quote).toBe('its ‘old’ bridge collapsed')
})
