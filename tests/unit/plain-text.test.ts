import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { plainText, unescapeMarkup } from '../../src/content/plain-text.ts'

describe('plain text', () => {
  it('has no tags and no space around it', () => {
    expect(plainText(' <em>A</em> &#x26; <a href="/b">B</a> ')).toBe('A & B')
  })

  it('has each sign that was escaped, once', () => {
    const signs = `& < > " ' &amp;lt;`
    expect(unescapeMarkup(String(html`${signs}`))).toBe(signs)
    expect(unescapeMarkup('&#x26;&#x3C;&#60;&#38;lt;')).toBe('&<<&lt;')
  })
})
