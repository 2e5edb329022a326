/** Finds texts that are valid YAML and yet do not mean what their author wrote. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  visit,
} from 'yaml'
import { beginsWith, cutAtHash } from './mistakes.ts'

export interface Loss {
  path: readonly (string | number)[]
  message: string
}

/** JavaScript has a meaning of its own for it, so what stands below it would be dropped. */
const notKept = '__proto__'

/** Each text of which the file would lose a part, or take for something else. */
export function findLosses(document: Document, source: string): Loss[] {
  const losses: Loss[] = []
  visit(document, {
    Node: (key, node, parents) => {
      const message = lossOf(node, source)
      if (message === undefined || key === 'key') return undefined
      losses.push({ path: pathOf([...parents, node]), message })
      return visit.SKIP
    },
    Pair: (_key, pair, parents) => {
      if (isScalar(pair.key) && pair.key.value === notKept) {
        losses.push({ path: pathOf([...parents, pair]), message: 'can be no name: take another' })
        return visit.SKIP
      }
      const before = pairBefore(pair, parents)
      if (pair.value !== null || !before) return undefined
      const path = pathOf([...parents, before])
      losses.push({ path, message: 'holds a comma: put the text in quotes' })
      return visit.SKIP
    },
  })
  return losses
}

function lossOf(node: Node, source: string): string | undefined {
  const [start = 0, end = 0] = node.range ?? []
  if (isAlias(node)) return beginsWith('*')
  if (node.anchor !== undefined) return beginsWith('&')
  if (node.tag !== undefined) return beginsWith('!')
  if (!isScalar(node) || node.type !== 'PLAIN' || /^\d/.test(node.source ?? '')) return undefined
  if (!/^[ \t]*#/.test(source.slice(end))) return undefined
  return end === start ? beginsWith('#') : cutAtHash
}

/** The entry of `{ }` before this one: what a comma cut off stands as an entry of its own. */
function pairBefore(pair: Pair, parents: readonly unknown[]): Pair | undefined {
  const map = parents.at(-1)
  return isMap(map) && map.flow ? map.items[map.items.indexOf(pair) - 1] : undefined
}

/** Fields and places in lists, along the nodes from the document to a value. */
function pathOf(nodes: readonly unknown[]): (string | number)[] {
  return nodes.flatMap((node, at): (string | number)[] => {
    const parent = nodes[at - 1]
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)]
    const items = (parent as { items?: unknown[] } | undefined)?.items
    return items && isNode(node) && !isMap(parent) ? [items.indexOf(node)] : []
  })
}
