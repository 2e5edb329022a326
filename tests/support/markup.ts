/** Reads markup as a browser without scripts does, by a parser that follows the HTML standard. */
import {
  type DefaultTreeAdapterTypes as Dom,
  parse,
  parseFragment,
  serialize,
  serializeOuter,
} from 'parse5'

/** A page or a part of it, such as rows of a table; all in the order of the markup. */
interface Markup {
  elements: Element[]
  /** Between tags, with entities resolved. */
  texts: string[]
}

/** What was read lately, by the markup itself: a test asks the same page for several things. */
const lately = new Map<string, Markup>()
const mostKept = 200

function keep(html: string, markup: Markup): Markup {
  const [oldest = ''] = lately.size < mostKept ? [] : lately.keys()
  lately.delete(oldest)
  lately.set(html, markup)
  return markup
}

/** An element and where in its markup it stands, so that what is in it need not be read again. */
export class Element {
  readonly #node: Dom.Element
  readonly #around: Markup
  readonly #firstElement: number
  readonly #firstText: number
  #elementsEnd = 0
  #textsEnd = 0
  #attributes: Readonly<Record<string, string>> | undefined

  /** Goes behind the others; what is in it is to come. */
  constructor(node: Dom.Element, around: Markup) {
    this.#node = node
    this.#around = around
    this.#firstElement = around.elements.push(this) - 1
    this.#firstText = around.texts.length
  }

  /** All that is in it has come. */
  end(): void {
    this.#elementsEnd = this.#around.elements.length
    this.#textsEnd = this.#around.texts.length
  }

  /** In lower case, but for some names of SVG. */
  get name(): string {
    return this.#node.tagName
  }

  get attributes(): Readonly<Record<string, string>> {
    this.#attributes ??= Object.fromEntries(
      this.#node.attrs.map(({ name, value }) => [name, value]),
    )
    return this.#attributes
  }

  /** The markup between its start and its end. */
  get inside(): string {
    return this.#part(serialize(this.#node), 1)
  }

  /** The markup from its start to its end. */
  get whole(): string {
    return this.#part(serializeOuter(this.#node), 0)
  }

  /** The name of the element that follows with nothing but space between, and the text in it. */
  get behind(): { name: string; text: string } | undefined {
    const siblings = this.#node.parentNode?.childNodes ?? []
    const next = siblings
      .slice(siblings.indexOf(this.#node) + 1)
      .find((one) => !('value' in one && one.value.trim() === ''))
    if (!next || !('tagName' in next)) return undefined
    return { name: next.tagName, text: markupOf(next).texts.join(' ') }
  }

  #part(html: string, skipped: 0 | 1): string {
    if (!lately.has(html)) {
      const { elements, texts } = this.#around
      keep(html, {
        elements: elements.slice(this.#firstElement + skipped, this.#elementsEnd),
        texts: texts.slice(this.#firstText, this.#textsEnd),
      })
    }
    return html
  }
}

/** Every element in the order of the markup. */
export const elementsOf = (html: string): readonly Element[] => read(html).elements

/** Every text between tags, with entities resolved. */
export const textsOf = (html: string): readonly string[] =>
  html.includes('<') || html.includes('&') ? read(html).texts : [html]

const read = (html: string): Markup => lately.get(html) ?? keep(html, markupOf(treeOf(html)))

function treeOf(html: string): Dom.ParentNode {
  const isPage = html.startsWith('<!DOCTYPE') || html.startsWith('<html')
  return (isPage ? parse : parseFragment)(html, { scriptingEnabled: false })
}

function markupOf(root: Dom.ParentNode): Markup {
  const markup: Markup = { elements: [], texts: [] }
  const walk = (node: Dom.ParentNode) => {
    for (const child of node.childNodes) {
      if ('tagName' in child) {
        const element = new Element(child, markup)
        walk(child)
        element.end()
      } else if ('value' in child) markup.texts.push(child.value)
    }
  }
  walk(root)
  return markup
}

/** The markup without some of its elements. */
export function without(html: string, isUnwanted: (tag: Tag) => boolean): string {
  const root = treeOf(html)
  const prune = (node: Dom.ParentNode) => {
    node.childNodes = node.childNodes.filter((child) => {
      if (!('tagName' in child)) return true
      prune(child)
      return !isUnwanted(new Element(child, { elements: [], texts: [] }))
    })
  }
  prune(root)
  return serialize(root)
}

/** The start of an element. */
export type Tag = Pick<Element, 'name' | 'attributes'>
