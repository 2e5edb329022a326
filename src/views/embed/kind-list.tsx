import type { Site } from '../../content/site.ts'
import { containerOf, nameOf, type Snippet, type SnippetKind } from '../../snippets/snippet.ts'
import { prepared } from '../prepared.ts'

/** The snippets of one kind, each with a link to what can be copied. */
export function KindList(props: { site: Site; kind: SnippetKind; snippets: readonly Snippet[] }) {
  const { site, kind, snippets } = props
  if (snippets.length === 0) return null
  return (
    <>
      <h3>{site.t(`picker.kinds.${kind}`)}</h3>
      <ul>
        {inContainers(snippets).map(([container, entries]) =>
          container === undefined ? (
            entries.map((snippet) => <SnippetEntry site={site} snippet={snippet} />)
          ) : (
            <li>
              {container}
              <ul>
                {entries.map((snippet) => (
                  <SnippetEntry site={site} snippet={snippet} />
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </>
  )
}

/** Snippets that follow each other in the same larger work. */
const inContainers = (snippets: readonly Snippet[]) =>
  Map.groupBy(snippets, (snippet) => containerOf(snippet))
    .entries()
    .toArray()

const SnippetEntry = prepared(
  ({ site, snippet }: { site: Site; snippet: Snippet }) => (
    <li>
      <a href={site.path(`/embed?snippet=${nameOf(snippet)}`)}>{snippet.title}</a>
    </li>
  ),
  ({ snippet }) => snippet.path,
)
