/**
 * Where a text leads to its notes: each block has one mark below it that names all the facts it cites, however
 * many places in it cite one, so that there is one thing to press. The marks are comments, which a view puts
 * the notes in place of; a reader of the plain markup sees nothing of them.
 */
import type { Nodes, Parent, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** Names a fact in a mark: `3:F-EVT-02` where it is note 3 of its page and cited for the first time, else the id. */
type CitedFact = string

/** A chart, with what decides where in its section it stands. */
export interface ChartToPlace {
  id: string
  facts: readonly string[]
}

const markRe = /<!--notes ([^>]*)-->/g

/** The mark of a citation, where it stands in the text. */
export const noteMark = (facts: readonly CitedFact[]): string =>
  facts.length > 0 ? `<!--notes ${facts.join(' ')}-->` : ''

/** Facts that the marks below a node name, in their order, as they are named. */
function factsIn(node: Nodes): CitedFact[] {
  const facts: CitedFact[] = []
  visit(node, 'html', ({ value }) => {
    for (const [, named = ''] of value.matchAll(markRe)) facts.push(...named.split(' '))
  })
  return facts
}

const idOf = (fact: CitedFact): string => fact.replace(/^\d+:/, '')

/** Each fact once, as it is named first. */
const onceEach = (facts: readonly CitedFact[]): CitedFact[] =>
  [...new Map(facts.toReversed().map((fact) => [idOf(fact), fact])).values()].toReversed()

/** Takes the marks out of a block and returns the facts that they name. */
function takeFacts(block: Nodes): CitedFact[] {
  const facts = onceEach(factsIn(block))
  visit(block, 'html', (node) => {
    node.value = node.value.replace(markRe, '')
  })
  return facts
}

/**
 * Moves the marks below `parent` to the ends of its blocks. A table has one below it, and in each cell the
 * signs of the facts it cites.
 * @param tableName id of the heading that a table is known by
 */
export function gatherNotes(parent: Parent, tableName?: string): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return [node, ...markOf(takeFacts(node))]
    if (node.type === 'table') return [scrollable(node, tableName), ...markOf(takeCells(node))]
    if ('children' in node) gatherNotes(node, tableName)
    return [node as RootContent]
  })
}

const markOf = (facts: readonly CitedFact[]): RootContent[] =>
  facts.length > 0 ? [{ type: 'html', value: noteMark(facts) }] : []

function takeCells(table: Table): CitedFact[] {
  const cells = table.children.flatMap(({ children }) => children)
  return onceEach(
    cells.flatMap((cell) => {
      const facts = takeFacts(cell)
      const signs = `<!--signs ${facts.map(idOf).join(' ')}-->`
      if (facts.length > 0) cell.children.push({ type: 'html', value: signs })
      return facts
    }),
  )
}

/** A table that is wider than a phone is moved under its reader's finger or arrow keys. */
const scrollable = (table: Table, name: string | undefined): RootContent =>
  block([table], {
    className: ['scrolls'],
    ...(name && { role: 'group', tabIndex: 0, ariaLabelledBy: name }),
  })

/** A `<div>`, which Markdown has no node for. */
const block = (children: RootContent[], properties: Record<string, unknown>): RootContent => ({
  type: 'blockquote',
  children: children as Table[],
  data: { hName: 'div', hProperties: properties as never },
})

/** Sets apart what is said to be unknown: a paragraph of which half the facts or more are that. */
export const markUnknown = (
  content: readonly RootContent[],
  isUnknown: (fact: string) => boolean,
): RootContent[] =>
  content.flatMap((node, index) => {
    const before = content[index - 1]
    if (isMarkOf(node, before, isUnknown)) return []
    const after = content[index + 1]
    return after && isMarkOf(after, node, isUnknown)
      ? [block([node, after], { className: ['unknown'] })]
      : [node]
  })

function isMarkOf(
  mark: RootContent,
  paragraph: RootContent | undefined,
  isUnknown: (fact: string) => boolean,
): boolean {
  if (mark.type !== 'html' || paragraph?.type !== 'paragraph') return false
  const facts = factsIn(mark).map(idOf)
  return facts.length > 0 && facts.filter(isUnknown).length * 2 >= facts.length
}

/** Puts each chart behind the last of the blocks of its section that share most facts with it. */
export function placeCharts(
  content: readonly RootContent[],
  charts: readonly ChartToPlace[],
): RootContent[] {
  const places = charts.map(({ id, facts }) => ({ id, at: placeOf(content, facts) }))
  return content.flatMap((node, index) => [
    node,
    ...places
      .filter(({ at }) => at === index)
      .map(({ id }): RootContent => ({ type: 'html', value: `<!--chart ${id}-->` })),
  ])
}

/** @returns index of the node behind which a chart stands; of the last before a question to the class, if none fits */
function placeOf(content: readonly RootContent[], facts: readonly string[]): number {
  const shared = content.map((node) => {
    const cited = new Set(factsIn(node).map(idOf))
    return facts.filter((fact) => cited.has(fact)).length
  })
  const most = Math.max(...shared)
  if (most > 0) return shared.lastIndexOf(most)
  const isSaid = content.map(
    (node) => !(node.type === 'blockquote' && !node.data) && textOf(node) !== '',
  )
  return isSaid.lastIndexOf(true)
}
