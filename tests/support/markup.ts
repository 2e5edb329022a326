/** Reads markup as a browser without scripts does; that it is well formed is for html-validate to say. */
import { Parser } from 'htmlparser2'

/** The start of an element. */
export interface Tag {
  /** In lower case, but for some names of SVG. */
  readonly name: string
  /** With entities resolved. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A page or a part of it; all in the order of the markup. */
interface Markup {
  html: string
  elements: Element[]
  /** Between tags, with entities resolved. */
  texts: string[]
}

/** An element and where in its markup it stands. */
export class Element implements Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where its start tag starts, by the place in the markup. */
  readonly start: number
  readonly #insideStart: number
  #insideEnd = 0
  #end = 0
  readonly #around: Markup

  constructor(tag: Tag, start: number, insideStart: number, around: Markup) {
    this.name = tag.name
    this.attributes = tag.attributes
    this.start = start
    this.#insideStart = insideStart
    this.#around = around
  }

  /** All that is in it was read: where its end tag starts, and where that ends. */
  close(insideEnd: number, end: number): void {
    // One that can hold nothing ends where its start tag does.
    this.#insideEnd = Math.max(insideEnd, this.#insideStart)
    this.#end = Math.max(end, this.#insideStart)
  }

  /** Where its end tag ends. */
  get end(): number {
    return this.#end
  }

  /** The markup between its start and its end. */
  get inside(): string {
    return this.#around.html.slice(this.#insideStart, this.#insideEnd)
  }

  /** The markup from its start to its end. */
  get whole(): string {
    return this.#around.html.slice(this.start, this.#end)
  }

  /** The name of the element that follows with nothing but space between, and the text in it. */
  get behind(): { name: string; text: string } | undefined {
    const { html, elements } = this.#around
    const next = elements.find(({ start }) => start >= this.#end)
    if (!next || html.slice(this.#end, next.start).trim() !== '') return undefined
    return { name: next.name, text: textsOf(next.inside).join(' ') }
  }
}

/** Every element in the order of the markup. */
export const elementsOf = (html: string): readonly Element[] => markupOf(html).elements

/** Every text between tags, with entities resolved. */
export const textsOf = (html: string): readonly string[] =>
  html.includes('<') || html.includes('&') ? markupOf(html).texts : [html]

/** The markup without some of its elements. */
export function without(html: string, isUnwanted: (tag: Tag) => boolean): string {
  let rest = ''
  let at = 0
  for (const element of elementsOf(html)) {
    if (element.start < at || !isUnwanted(element)) continue
    rest += html.slice(at, element.start)
    at = element.end
  }
  return rest + html.slice(at)
}

/** What was read lately, by the markup itself: a test asks the same page for several things. */
const lately = new Map<string, Markup>()
const mostKept = 1000

function markupOf(html: string): Markup {
  const known = lately.get(html)
  if (known) return known
  const markup = read(html)
  const [oldest = ''] = lately.size < mostKept ? [] : lately.keys()
  lately.delete(oldest)
  lately.set(html, markup)
  return markup
}

function read(html: string): Markup {
  const markup: Markup = { html, elements: [], texts: [] }
  const open: Element[] = []
  let isInText = false
  const parser = new Parser({
    onopentag(name, attributes) {
      const { startIndex, endIndex } = parser
      const element = new Element({ name, attributes }, startIndex, endIndex + 1, markup)
      markup.elements.push(element)
      open.push(element)
      isInText = false
    },
    onclosetag(_name, isImplied) {
      const { startIndex, endIndex } = parser
      open.pop()?.close(startIndex, isImplied ? startIndex : endIndex + 1)
      isInText = false
    },
    // A text comes in parts, divided at its entities.
    ontext(part) {
      const before = isInText ? markup.texts.pop() : ''
      markup.texts.push(before + part)
      isInText = true
    },
  })
  parser.end(html)
  return markup
}
