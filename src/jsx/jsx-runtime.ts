/**
 * What JSX in this project becomes: a component is called where it stands, and an element is its markup
 * at once. The escape and the kind of string are Hono's, so that `html`, `raw` and components take each
 * other's markup. Compilers find this file by `"jsxImportSource": "#jsx"`; only views need its types.
 */
import { escapeToBuffer, type HtmlEscapedString, raw } from 'hono/utils/html'

/** What may stand between tags. Strings are escaped; nothing is shown for what is no text. */
export type Child =
  | HtmlEscapedString
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Child[]

/** `undefined` and `null` leave an attribute out, as `false` does one that has no value. */
type AttributeValue = HtmlEscapedString | string | number | boolean | null | undefined

export interface Attributes {
  [name: string]: Child | AttributeValue
  children?: Child
}

type Component = (props: never) => Child

/** What TypeScript looks up to check JSX. */
export declare namespace JSX {
  type Element = HtmlEscapedString
  type ElementType = string | Component
  interface ElementChildrenAttribute {
    children: Child
  }
  interface IntrinsicElements {
    [tag: string]: Attributes
  }
}

/** Elements that have no end tag (HTML, 13.1.2). */
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Attributes that say yes by being there; to others, `true` and `false` are words. */
const booleanAttributes = new Set(
  'async autofocus checked defer disabled hidden multiple novalidate open readonly required reversed selected'.split(
    ' ',
  ),
)

/** Markup under way, in Hono's form: its first entry grows. */
type Buffer = [string]

/**
 * The markup of an element or of a component.
 * @param type a tag, which is not checked, or a component
 * @param props attributes, or what the component takes; names of attributes are not checked
 */
export function jsx(type: string | Component, props: Attributes): HtmlEscapedString {
  if (typeof type !== 'string') return Fragment({ children: type(props as never) })
  const buffer: Buffer = [`<${type}`]
  for (const name in props) {
    if (name !== 'children') addAttribute(buffer, name, props[name] as AttributeValue)
  }
  if (voidElements.has(type)) return raw(`${buffer[0]}/>`)
  buffer[0] += '>'
  addChild(buffer, props.children)
  return raw(`${buffer[0]}</${type}>`)
}

export { jsx as jsxs }

/** `<>…</>`: children without an element around them. */
export function Fragment({ children }: { children?: Child }): HtmlEscapedString {
  if (isMarkup(children)) return children
  const buffer: Buffer = ['']
  addChild(buffer, children)
  return raw(buffer[0])
}

function addAttribute(buffer: Buffer, name: string, value: AttributeValue): void {
  if (value === undefined || value === null) return
  if (typeof value === 'boolean' && booleanAttributes.has(name)) {
    if (value) buffer[0] += ` ${name}=""`
    return
  }
  buffer[0] += ` ${name}="`
  addText(buffer, typeof value === 'boolean' ? String(value) : value)
  buffer[0] += '"'
}

function addChild(buffer: Buffer, child: Child): void {
  if (child === undefined || child === null || typeof child === 'boolean') return
  if (Array.isArray(child)) for (const each of child) addChild(buffer, each)
  else addText(buffer, child as Exclude<typeof child, readonly Child[]>)
}

function addText(buffer: Buffer, text: HtmlEscapedString | string | number): void {
  if (typeof text === 'string') escapeToBuffer(text, buffer)
  else buffer[0] += text
}

/** Markup is an object, a string is not: what looks escaped was made by `raw`, `html` or JSX. */
const isMarkup = (child: Child): child is HtmlEscapedString =>
  typeof child === 'object' && child !== null && 'isEscaped' in child
