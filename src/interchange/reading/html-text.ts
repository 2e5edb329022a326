/** HTML as plain text with its links, for items that were written elsewhere. */
import { Parser } from 'htmlparser2'
import type { Citation, Feedback } from '../item.ts'

const blocks = new Set(
  'address article blockquote dd div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** What they hold is not meant to be read. */
const hidden = new Set('script style template title head noscript iframe object'.split(' '))
const spaceRe = /[\t\n\f\r ]+/g
const webRe = /^https?:\/\//i

/** Takes HTML apart; a list entry that is nothing but a link is a citation and no text. */
class TextReader {
  text = ''
  citations: Citation[] = []
  #hidden = 0
  #link: { address: string; from: number } | undefined
  #entries: number[] = []
  #isBreakDue = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (hidden.has(name)) this.#hidden++
    if (name === 'br') this.#write('\n')
    if (blocks.has(name)) this.#isBreakDue = this.text !== ''
    if (name === 'li') this.#entries.push(this.text.length)
    const { href = '' } = attributes
    if (name === 'a' && webRe.test(href)) this.#link = { address: href, from: this.text.length }
  }

  close(name: string): void {
    if (hidden.has(name)) this.#hidden--
    if (name === 'a' && this.#link) {
      const label = this.text.slice(this.#link.from).trim()
      if (label !== '') this.citations.push({ label, address: this.#link.address })
      this.#link = undefined
    }
    if (name === 'li') {
      const from = this.#entries.pop() ?? 0
      const last = this.citations.at(-1)
      if (last && this.text.slice(from).trim() === last.label) this.text = this.text.slice(0, from)
    }
    if (blocks.has(name)) this.#isBreakDue = this.text !== ''
  }

  write(text: string): void {
    if (this.#hidden > 0) return
    const spaced = text.replace(spaceRe, ' ')
    const isFirst = this.#isBreakDue || this.text === '' || /[\n ]$/.test(this.text)
    this.#write(isFirst ? spaced.replace(/^ /, '') : spaced)
  }

  #write(text: string): void {
    if (text === '') return
    if (this.#isBreakDue) this.text = `${this.text.trimEnd()}\n`
    this.#isBreakDue = false
    this.text += text
  }
}

/** @returns the text with a line break between blocks, and where its links lead to */
export function feedbackOfHtml(html: string): Feedback {
  const reader = new TextReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { text: reader.text.trim(), citations: reader.citations }
}

export const textOfHtml = (html: string): string => feedbackOfHtml(html).text
