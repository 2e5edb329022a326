/** Markdown with citations and glossary terms to HTML. Nothing here runs inside the Worker. */
import type { Heading, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { keepTogether } from '../../../content/unbroken.ts'
import type { Place } from '../problems.ts'
import { remember } from '../remember.ts'
import { type References, resolveMarks } from './marks.ts'
import { type ChartToPlace, gatherNotes, markUnknown, placeCharts } from './note-marks.ts'

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

const parseAnew = remember((markdown: string) => processor.parse(markdown), 5000)
/** The tree of a text, for its caller to change. */
const parse = (markdown: string): Root => structuredClone(parseAnew(markdown))

const headingIdRe = /\s*\{#([a-z0-9-]+)\}\s*$/

/** A single line of Markdown, without a paragraph around it. */
export function compileInline(markdown: string, references: References, place: Place): string {
  const tree = parse(markdown)
  const [first, ...rest] = tree.children
  if (rest.length > 0 || (first && first.type !== 'paragraph')) {
    references.error(place, 'should be one paragraph of plain text')
    return ''
  }
  resolveMarks(tree, references, () => place)
  gatherNotes(tree)
  const html = stringify(tree.children)
  return html.replace(/^<p>([\s\S]*)<\/p>\s*/, '$1')
}

interface BodyOptions {
  /** Where line n (from 1) of the Markdown stands. */
  placeOfLine: (line: number) => Place
  /** Report each statement without a citation. */
  everyBlockCites: boolean
  /** Section id → the charts that stand in it. */
  charts?: ReadonlyMap<string, readonly ChartToPlace[]>
  /** Whether a fact says that something is not publicly known. */
  isUnknown?: (fact: string) => boolean
}

/** The body of an explainer or page, divided at its headings. */
export function compileBody(
  markdown: string,
  references: References,
  { placeOfLine, everyBlockCites, charts, isUnknown = () => false }: BodyOptions,
): { opening: string; sections: CompiledSection[] } {
  const tree = parse(markdown)
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
  const start: Root = { type: 'root', children: opening }
  resolveMarks(start, references, placeOf)
  gatherNotes(start)
  return {
    opening: stringify(start.children),
    sections: parts.map(({ heading, id, content }) => {
      const before = references.citations.length
      resolveMarks({ type: 'root', children: [heading, ...content] }, references, placeOf)
      const text: Root = { type: 'root', children: content }
      gatherNotes(text, id)
      const marked = markUnknown(text.children, isUnknown)
      return {
        id,
        level: heading.depth as 2 | 3,
        heading: stringify(heading.children),
        html: stringify(placeCharts(marked, charts?.get(id) ?? [])),
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
    const written = /\{#([^}]*)\}/.exec(textOf(heading))?.[1]
    const message =
      written === undefined
        ? 'this heading has no id: add {#some-id} at its end'
        : `the id ${written} should be lower-case letters, digits and hyphens, at the end of the heading`
    references.error(placeOf(heading), message)
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

function stringify(children: (RootContent | PhrasingContent)[]): string {
  const root: Root = { type: 'root', children: children as RootContent[] }
  // Where a line ends in a file says nothing, and a space is in every text already.
  visit(root, 'text', (node) => {
    node.value = node.value.replaceAll('\n', ' ')
  })
  return keepTogether(processor.stringify(processor.runSync(root)))
}
