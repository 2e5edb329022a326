/** Names and numbers that no line may divide, in markup of the build and in plain texts of a page. */
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import { keepTogether } from '../../src/content/unbroken.ts'
import { Plain } from '../../src/views/parts/plain.tsx'

const nb = (name: string) => `<span class="nb">${name}</span>`

describe('what is kept together', () => {
  it.each([
    ['PAC-2 PAC-3, F-15s and THAAD', `${nb('PAC-2')} ${nb('PAC-3')}, F-15s and THAAD`],
    ['on 22 December 2023 for ¥3 billion', 'on 22\u00a0December 2023 for ¥3\u00a0billion'],
    ['1,970 missiles in 2026 alone', '1,970\u00a0missiles in 2026 alone'],
    [
      '<a href="/PAC-3">PAC-3</a> <!--notes F-EVT-02-->',
      `<a href="/PAC-3">${nb('PAC-3')}</a> <!--notes F-EVT-02-->`,
    ],
    ['<code>--only PAC-3</code>', '<code>--only PAC-3</code>'],
  ])('%s', (markup, kept) => {
    expect(keepTogether(markup)).toBe(kept)
    // Data, titles and the search have the characters that people type.
    expect(plainText(kept)).toBe(plainText(markup))
  })
})

it('A plain text is escaped, and kept together like markup', () => {
  expect(String(<Plain text="PAC-3 <b> & 5 August" />)).toBe(
    `${nb('PAC-3')} &lt;b&gt; &amp; 5\u00a0August`,
  )
})
