// What JSX becomes, held against what Hono's own JSX makes of the same.
import fc from 'fast-check'
import { html } from 'hono/html'
import * as hono from 'hono/jsx/jsx-runtime'
import { raw } from 'hono/utils/html'
import { describe, expect, it } from 'vitest'
import { type Attributes, type Child, Fragment, jsx } from '../../src/jsx/jsx-runtime.ts'

/** Anything that may stand in a page, before either of the two has made markup of it. */
type Tree =
  | { text: string | number | boolean | null | undefined }
  | { markup: string }
  | { list: readonly Tree[] }
  | { fragment: readonly Tree[] }
  | { component: readonly Tree[] }
  | { tag: string; attributes: Readonly<Record<string, Attribute>>; inside: readonly Tree[] }
type Attribute = string | number | boolean | null | undefined | { markup: string }

/** Texts full of what has to be escaped. */
const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'<>&"\'a; é😀') }))
const attributes = fc.dictionary(
  fc.constantFrom(
    ...['class', 'id', 'href', 'hidden', 'checked', 'open', 'required', 'disabled', 'selected'],
    ...['aria-label', 'data-x', 'hx-get', 'tabindex', 'spellcheck', 'viewBox', 'lang'],
  ),
  fc.oneof(
    text,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.record({ markup: fc.constantFrom('&amp;', '') }),
  ),
  { noNullPrototype: true },
)
const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
  const inside = fc.array(tie('tree'), { maxLength: 4 })
  const tag = fc.constantFrom('p', 'div', 'a', 'li', 'path', 'textarea', 'option', 'x-y')
  const none = fc.constant([])
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({
        text: fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
      }),
      fc.record({ markup: fc.constantFrom('<b>bold</b>', '&amp;', '') }),
      fc.record({ list: inside }),
      fc.record({ fragment: inside }),
      fc.record({ component: inside }),
      fc.record({ tag, attributes, inside }),
      fc.record({ tag: fc.constantFrom('br', 'img', 'input'), attributes, inside: none }),
    ),
  }
})

/** How a compiler would call the one or the other. */
interface Runtime {
  jsx: (type: never, props: never) => unknown
  Fragment: unknown
}

/** @returns what stands for the tree among the children of an element */
function build(tree: Tree, runtime: Runtime): unknown {
  const make = (type: unknown, props: unknown) => runtime.jsx(type as never, props as never)
  /** One child is passed as it is, several as a list; without any there is no such property. */
  const children = (inside: readonly Tree[]) => {
    const built = inside.map((each) => build(each, runtime))
    if (built.length === 0) return {}
    return { children: built.length === 1 ? built[0] : built }
  }
  if ('text' in tree) return tree.text
  if ('markup' in tree) return raw(tree.markup)
  if ('list' in tree) return tree.list.map((each) => build(each, runtime))
  if ('fragment' in tree) return make(runtime.Fragment, children(tree.fragment))
  if ('component' in tree) {
    const component = (props: { children?: unknown }) => make('em', props)
    return make(component, children(tree.component))
  }
  const values = Object.entries(tree.attributes).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? raw(value.markup) : value,
  ])
  return make(tree.tag, { ...Object.fromEntries(values), ...children(tree.inside) })
}

const wrapped = (tree: Tree): Tree => ({ tag: 'main', attributes: {}, inside: [tree] })
const ours = (tree: Tree): string => `${build(wrapped(tree), { jsx, Fragment })}`
const theirs = (tree: Tree): string => `${build(wrapped(tree), hono)}`

describe('JSX', () => {
  it('gives the markup that Hono’s own gives, whatever the elements, attributes and children', () => {
    fc.assert(
      fc.property(tree, (each) => {
        expect(ours(each)).toBe(theirs(each))
      }),
      { numRuns: 2000 },
    )
  })

  it('lets no text end an element or an attribute', () => {
    fc.assert(
      fc.property(text, (each) => {
        const [, inside = ''] =
          /^<p title="([^"]*)">[^<]*<\/p>$/.exec(`${<p title={each}>{each}</p>}`) ?? []
        expect(inside.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/)
        expect(`${<p title={each}>{each}</p>}`).toBe(`${html`<p title="${each}">${each}</p>`}`)
      }),
    )
  })

  it('and Hono’s `html` and `raw` take each other’s markup as it is', () => {
    const bold = <b>{'<'}</b>
    expect(`${html`<p>${bold}</p>`}`).toBe('<p><b>&lt;</b></p>')
    expect(
      `${(
        <p>
          {raw('<i>1</i>')}
          {raw(html`<b>${'<'}</b>`)}
        </p>
      )}`,
    ).toBe('<p><i>1</i><b>&lt;</b></p>')
  })

  it('leaves out an attribute that is undefined, null or a switch that is off', () => {
    expect(`${<input id={undefined} name={null as never} checked={false} required />}`).toBe(
      '<input required=""/>',
    )
    expect(`${<p aria-hidden={false} hidden />}`).toBe('<p aria-hidden="false" hidden=""></p>')
  })

  it('shows nothing for a component that gives nothing, and lists in their order', () => {
    const Nothing = () => null
    const Listed = ({ children }: { children?: Child }) => ['1', [children, 2], false]
    expect(
      `${(
        <p>
          <Nothing />
          <Listed>&</Listed>
        </p>
      )}`,
    ).toBe('<p>1&amp;2</p>')
  })

  it('hands a component its attributes and what stands in it', () => {
    const Part = ({ title, children }: Attributes) => <h1 title={title as string}>{children}</h1>
    expect(
      `${(
        <Part title="a & b">
          <br />
          {'c'}
        </Part>
      )}`,
    ).toBe('<h1 title="a &amp; b"><br/>c</h1>')
  })
})
