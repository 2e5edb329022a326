import type { Site } from '../../content/site.ts'
import { nameOf, type Snippet, type SnippetKind } from '../../snippets/snippet.ts'
import { listKinds, listSnippets } from '../../snippets/snippets.ts'

/** The kinds of pieces, each with how many there are; the only one of its kind is led to at once. */
export function KindIndex({ site }: { site: Site }) {
  const snippets = Map.groupBy(listSnippets(site), ({ kind }) => kind)
  return (
    <ul class="kinds">
      {listKinds(site).map((kind) => {
        const ofKind = snippets.get(kind) ?? []
        return (
          <li>
            <a href={site.path(`/embed?${queryFor(kind, ofKind)}`)}>
              {site.t(`picker.kinds.${kind}`)}
            </a>{' '}
            <span class="small">{site.number(ofKind.length)}</span>
          </li>
        )
      })}
    </ul>
  )
}

function queryFor(kind: SnippetKind, [first, ...others]: readonly Snippet[]): string {
  return first && others.length === 0 ? `snippet=${nameOf(first)}` : `kind=${kind}`
}
