/** Citations, glossary terms and links in Markdown, resolved to HTML. */
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import { visit } from 'unist-util-visit'
import type { Place } from '../problems.ts'

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

const markRe = /\s*\[(@F-[^\]]*)\]|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g
/** What is left of a mark that was not written as it should be. */
const brokenMarkRe = /\[\s*@[^\]]*\]?|\[\[[^\]]*\]{0,2}|\[\s*F[-–—‑][^\]]*\]?|\]\]/

/** Replaces every mark of `tree` by HTML, and reports those that lead nowhere. */
export function resolveMarks(
  tree: Root,
  references: References,
  placeOf: (node: Nodes) => Place,
): void {
  visit(tree, (node) => {
    if (node.type === 'html') references.error(placeOf(node), 'HTML is not allowed: use Markdown')
    if (node.type === 'link' || node.type === 'definition') {
      node.url = references.link(node.url, placeOf(node))
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      references.error(placeOf(node), 'an image without alternative text')
    }
    if (node.type === 'text') {
      const message = brokenMark(node.value)
      if (message) references.error(placeOf(node), message)
    }
  })
  findAndReplace(tree, [
    markRe,
    (_whole, citation, term, label, { stack }): PhrasingContent => {
      const place = placeOf(stack.at(-1) ?? tree)
      const value = citation
        ? references.cite(citedIds(citation), place)
        : references.term(term, label, place)
      return { type: 'html', value }
    },
  ])
}

/** What to say of a text in which a citation or a term is not written as it should be. */
function brokenMark(text: string): string | undefined {
  const [broken] = brokenMarkRe.exec(text.replace(markRe, '')) ?? []
  if (broken === undefined) return undefined
  const isTerm = broken.startsWith('[[') || broken === ']]'
  const right = isTerm
    ? 'a term is [[its-id]] or [[its-id|other words]]'
    : 'a citation is [@F-EVT-02] or [@F-EVT-02; @F-EVT-03]'
  return `has ${broken}, which readers would see: ${right}`
}

/** `@F-EVT-02; @F-LIC-17` as ids. */
const citedIds = (citation: string): string[] =>
  citation.split(';').map((id) => id.trim().replace(/^@/, ''))
