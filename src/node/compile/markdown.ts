/** Markdown with citations and glossary terms to HTML. Nothing here runs inside the Worker. */
import type { Heading, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Place } from './problems.ts'

/** What a text refers to, resolved by whoever compiles it. Each returns HTML, or reports a problem. */
export interface References {
  /** Ids of the facts cited so far, in order; one that is cited again comes again. */
  readonly citations: readonly string[]
  cite(factIds: string[], place: Place): string
  term(id: string, label: string | undefined, place: Place): string
  /** @returns the address to print. */
  link(url: string, place: Place): string
  error(place: Place, message: string): void
}

export interface CompiledSection {
  id: string
  level: 2 | 3
  heading: string
  html: string
  /** Ids of the facts that it cites, in the order of their first mention. */
  facts: string[]
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

const citationOrTermRe = /\s*\[(@F-[^\]]*)\]|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g
const headingIdRe = /\s*\{#([a-z0-9-]+)\}\s*$/

/** A single line of Markdown, without a paragraph around it. */
export function compileInline(markdown: string, references: References, place: Place): string {
  const tree = processor.parse(markdown)
  const [first, ...rest] = tree.children
  if (rest.length > 0 || (first && first.type !== 'paragraph')) {
    references.error(place, 'should be one paragraph of plain text')
    return ''
  }
  resolveReferences(tree, references, () => place)
  const html = stringify(tree.children)
  return html.replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}

/**
 * The body of an explainer or page, parted at its headings.
 * @param placeOfLine where line n (from 1) of `markdown` stands
 * @param everyBlockCites report each statement without a citation
 */
export function compileBody(
  markdown: string,
  references: References,
  placeOfLine: (line: number) => Place,
  everyBlockCites: boolean,
): { opening: string; sections: CompiledSection[] } {
  const tree = processor.parse(markdown)
  const placeOf = (node: Nodes) => placeOfLine(node.position?.start.line ?? 1)
  if (everyBlockCites) requireCitations(tree, references, placeOf)

  let opening: RootContent[] = []
  const parts: { heading: Heading; id: string; content: RootContent[] }[] = []
  for (const node of tree.children) {
    const part = parts.at(-1)
    if (node.type === 'heading') {
      parts.push({ heading: node, id: takeHeadingId(node, references, placeOf), content: [] })
    } else if (part) part.content.push(node)
    else opening = [...opening, node]
  }
  reportRepeatedIds(parts, references, placeOf)
  resolveReferences({ type: 'root', children: opening }, references, placeOf)
  return {
    opening: stringify(opening),
    sections: parts.map(({ heading, id, content }) => {
      const before = references.citations.length
      resolveReferences({ type: 'root', children: [heading, ...content] }, references, placeOf)
      return {
        id,
        level: heading.depth as 2 | 3,
        heading: stringify(heading.children),
        html: stringify(content),
        facts: [...new Set(references.citations.slice(before))],
      }
    }),
  }
}

/** Every paragraph, list item and table row says where it is from; a block quote asks, and need not. */
function requireCitations(
  node: Nodes,
  references: References,
  placeOf: (node: Nodes) => Place,
): void {
  const isStatement =
    node.type === 'paragraph' || node.type === 'listItem' || node.type === 'tableRow'
  if (isStatement) {
    if (!/\[@F-/.test(textOf(node))) {
      references.error(placeOf(node), 'states something without citing a fact: add [@F-…]')
    }
  } else if (node.type === 'table') {
    for (const row of node.children.slice(1)) requireCitations(row, references, placeOf)
  } else if ('children' in node && node.type !== 'blockquote' && node.type !== 'heading') {
    for (const child of node.children) requireCitations(child, references, placeOf)
  }
}

/** Takes `{#id}` off a heading and returns the id. */
function takeHeadingId(
  heading: Heading,
  references: References,
  placeOf: (node: Nodes) => Place,
): string {
  if (heading.depth !== 2 && heading.depth !== 3) {
    references.error(placeOf(heading), 'a heading is ## or ###')
  }
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? headingIdRe.exec(last.value) : null
  if (!match) {
    references.error(placeOf(heading), 'this heading has no id: add {#some-id} at its end')
    return ''
  }
  ;(last as Text).value = (last as Text).value.replace(headingIdRe, '')
  return match[1] ?? ''
}

function reportRepeatedIds(
  parts: { heading: Heading; id: string }[],
  references: References,
  placeOf: (node: Nodes) => Place,
): void {
  const seen = new Set<string>()
  for (const { heading, id } of parts) {
    if (id && seen.has(id)) {
      references.error(placeOf(heading), `the id ${id} stands on two headings`)
    }
    seen.add(id)
  }
}

function resolveReferences(
  tree: Root,
  references: References,
  placeOf: (node: Nodes) => Place,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') references.error(placeOf(node), 'HTML is not allowed: use Markdown')
    if (node.type === 'link' || node.type === 'definition') {
      node.url = references.link(node.url, placeOf(node))
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      references.error(placeOf(node), 'an image without alternative text')
    }
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const replacement = splitText(node, references, placeOf(node))
    ;(parent as Parent).children.splice(index, 1, ...replacement)
    return [SKIP, index + replacement.length]
  })
}

function splitText(node: Text, references: References, place: Place): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const match of node.value.matchAll(citationOrTermRe)) {
    const [whole, citation, term, label] = match
    parts.push({ type: 'text', value: node.value.slice(end, match.index) })
    const value = citation
      ? references.cite(citedIds(citation), place)
      : references.term(term ?? '', label, place)
    parts.push({ type: 'html', value })
    end = match.index + whole.length
  }
  parts.push({ type: 'text', value: node.value.slice(end) })
  return parts.filter((part) => !('value' in part) || part.value !== '')
}

/** `@F-EVT-02; @F-LIC-17` as ids. */
const citedIds = (citation: string): string[] =>
  citation.split(';').map((id) => id.trim().replace(/^@/, ''))

function stringify(children: (RootContent | PhrasingContent)[]): string {
  const tree = processor.runSync({ type: 'root', children: children as RootContent[] })
  return processor.stringify(tree)
}
