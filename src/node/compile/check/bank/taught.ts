import type { Problems } from '../../problems.ts'
import type { TextFiles } from '../../read/files.ts'
import type { AskedItem } from './asked-items.ts'
import { factsIn } from './words.ts'

/**
 * Whether what is asked is taught: each right answer rests on a fact that an explainer cites, and the section that
 * an item links to cites those of a third of its right answers at least.
 */
export function checkTaught(
  items: readonly AskedItem[],
  { explainers }: TextFiles,
  problems: Problems,
): void {
  const sections = new Map(explainers.flatMap(({ slug, file }) => [...sectionsOf(slug, file.body)]))
  const taught = new Set(
    explainers.flatMap(({ file: { body, data } }) =>
      factsIn([body, ...data.keyPoints, ...data.unknown].join(' ')),
    ),
  )
  for (const { item, parts, place } of items) {
    const keys = parts.filter(({ isKey }) => isKey)
    const section = sections.get(item.explainer)
    // A section that does not exist is told where links are checked.
    const linked = keys.filter(({ feedback }) => factsIn(feedback).some((id) => section?.has(id)))
    if (section && linked.length < keys.length / 3) {
      const message = `cites no fact that ${keys.length > 1 ? 'a third of the right answers rest' : 'the right answer rests'} on: link the section that holds the answer`
      problems.error(place('explainer'), message)
    }
    for (const { path, feedback } of keys) {
      if (factsIn(feedback).some((id) => taught.has(id))) continue
      const message = 'rests on facts that no explainer cites: what is asked must be taught'
      problems.error(place(...path), message)
    }
  }
}

/** Section such as `bridge#closing` → facts it cites, those of its subsections among them. */
function sectionsOf(slug: string, body: string): Map<string, Set<string>> {
  const sections = new Map<string, Set<string>>()
  let open: { level: number; facts: Set<string> }[] = []
  for (const line of body.split('\n')) {
    const [, marks, id] = /^(#{2,3})\s.*\{#([\w-]+)\}\s*$/.exec(line) ?? []
    if (marks && id) {
      const facts = new Set<string>()
      open = [...open.filter(({ level }) => level < marks.length), { level: marks.length, facts }]
      sections.set(`${slug}#${id}`, facts)
    }
    for (const fact of factsIn(line)) for (const { facts } of open) facts.add(fact)
  }
  return sections
}
