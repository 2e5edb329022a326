/** HTML as plain text with its links, for items that were written elsewhere. */
import { Parser } from 'htmlparser2'
import type { Citation, Feedback } from '../item.ts'
import { keptLines } from './kept-lines.ts'
import { longestQuestion, mostLevels } from './limits.ts'
import { listMark } from './list-mark.ts'
import { isRaised, type Raised, raisedText } from './raised.ts'
import { Unreadable } from './unreadable.ts'

const blocks = new Set(
  'address article blockquote dd div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** What they hold is not meant to be read. */
const hidden = new Set('script style template title head noscript iframe object'.split(' '))
const spaceRe = /[\t\n\f\r ]+/g
const webRe = /^https?:\/\//i

/** More pieces of text than an entry has that is nothing but a link. */
const mostOfLink = 20

/**
 * Takes HTML apart; a list entry that is nothing but a link is a citation and no text. The text is in pieces until the
 * end, so that each is looked at once however many there are.
 */
class TextReader {
  citations: Citation[] = []
  #pieces: string[] = []
  #levels = 0
  #hidden = 0
  /** Within what keeps its lines. */
  #kept = 0
  #link: { address: string; from: number } | undefined
  #entries: number[] = []
  /** Around each other: those of a numbered list have the number of their last entry. */
  #lists: { type: string; last: number | undefined }[] = []
  /** To stand before what comes next. */
  #mark = ''
  #raised: { name: Raised; text: string } | undefined
  #isBreakDue = false
  /** What is said in place of each picture. */
  #described: string[] = []

  get text(): string {
    const text = this.#pieces.join('').trim()
    const [only, second] = this.#described
    return second === undefined && text === `[${only}]` ? `${only}` : text
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#levels > mostLevels) throw new Unreadable('depth')
    if (hidden.has(name)) this.#hidden++
    if (name === 'pre') this.#kept++
    if (name === 'br') this.#write('\n')
    if (blocks.has(name)) this.#breakSoon()
    if (name === 'td' || name === 'th') this.write(' ')
    if (name === 'ol' || name === 'ul') this.#openList(name, attributes)
    if (name === 'li') this.#openEntry()
    if (name === 'img') this.#describe(attributes.alt ?? '')
    if (isRaised(name)) this.#raised ??= { name, text: '' }
    const { href = '' } = attributes
    const from = this.#pieces.length
    if (name === 'a' && webRe.test(href)) this.#link = { address: href, from }
  }

  close(name: string): void {
    this.#levels--
    if (hidden.has(name)) this.#hidden--
    if (name === 'pre') this.#kept--
    if (name === 'a' && this.#link) {
      const label = this.#textFrom(this.#link.from)
      if (label !== '') this.citations.push({ label, address: this.#link.address })
      this.#link = undefined
    }
    if (name === this.#raised?.name) this.#closeRaised(this.#raised)
    if (name === 'li') this.#closeEntry(this.#entries.pop() ?? 0)
    if (name === 'ol' || name === 'ul') this.#lists.pop()
    if (blocks.has(name)) this.#breakSoon()
  }

  write(text: string): void {
    if (this.#hidden > 0) return
    if (this.#raised) {
      this.#raised.text += text
      return
    }
    const lines = this.#kept > 0 ? keptLines(text, !this.#isAtStart) : [text]
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.#breakSoon()
      this.#writeLine(line)
    }
  }

  /** In brackets, where there is other text. */
  #describe(alt: string): void {
    const description = alt.replace(spaceRe, ' ').trim()
    if (description === '' || this.#hidden > 0) return
    this.#described.push(description)
    this.write(`[${description}]`)
  }

  #openList(
    name: 'ol' | 'ul',
    { type = '1', start = '1' }: Readonly<Record<string, string>>,
  ): void {
    const before = /^-?\d{1,4}$/.test(start) ? Number(start) - 1 : 0
    this.#lists.push({ type, last: name === 'ol' ? before : undefined })
  }

  #openEntry(): void {
    const list = this.#lists.at(-1)
    this.#entries.push(this.#pieces.length)
    if (list?.last !== undefined) this.#mark = listMark(list.type, ++list.last)
  }

  #closeRaised({ name, text }: { name: Raised; text: string }): void {
    this.#raised = undefined
    if (text.trim() !== '') this.write(raisedText(name, text))
  }

  #writeLine(text: string): void {
    const spaced = text.replace(spaceRe, ' ')
    const isFirst = this.#isAtStart || this.#last === ' '
    this.#write(isFirst ? spaced.replace(/^ /, '') : spaced)
  }

  /** The last sign so far. */
  get #last(): string | undefined {
    return this.#pieces.at(-1)?.at(-1)
  }

  /** Of a line. */
  get #isAtStart(): boolean {
    return this.#isBreakDue || this.#last === undefined || this.#last === '\n'
  }

  #closeEntry(from: number): void {
    this.#mark = ''
    const last = this.citations.at(-1)
    const isLink = this.#pieces.length - from <= mostOfLink && this.#textFrom(from) === last?.label
    if (isLink) this.#pieces.length = from
  }

  #textFrom(from: number): string {
    return this.#pieces.slice(from).join('').trim()
  }

  #breakSoon(): void {
    this.#isBreakDue = this.#pieces.length > 0
  }

  #write(text: string): void {
    if (text === '') return
    if (this.#isBreakDue) this.#endLine()
    this.#isBreakDue = false
    if (this.#mark !== '' && text.trim() !== '') {
      this.#pieces.push(this.#mark)
      this.#mark = ''
    }
    this.#pieces.push(text)
  }

  #endLine(): void {
    while (this.#pieces.at(-1)?.trim() === '') this.#pieces.pop()
    const last = this.#pieces.pop()
    if (last !== undefined) this.#pieces.push(`${last.trimEnd()}\n`)
  }
}

/**
 * @returns the text with a line break between blocks, and where its links lead to
 * @throws `Unreadable` where it is too long or nested too deeply
 */
export function feedbackOfHtml(html: string): Feedback {
  if (html.length > longestQuestion) throw new Unreadable('size')
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
  return { text: reader.text, citations: reader.citations }
}
