import type { Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { containerOf, nameOf, type Snippet, type SnippetKind } from '../../snippets/snippet.ts'
import { Plain } from '../parts/plain.tsx'
import { prepared } from '../prepared.ts'

/** The snippets of one kind, each with a link to what can be copied. */
export function KindList(props: { site: Site; kind: SnippetKind; snippets: readonly Snippet[] }) {
  const { site, kind, snippets } = props
  if (snippets.length === 0) return null
  return (
    <>
      <h3>{site.t(`picker.kinds.${kind}`)}</h3>
      <ul>
        {inGroups(site, snippets).map(([group, entries]) =>
          group === undefined ? (
            entries.map((snippet) => <SnippetEntry site={site} snippet={snippet} />)
          ) : (
            <li>
              {group}
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

/** By the larger works that snippets are part of, questions by the quizzes that ask them. */
const inGroups = (site: Site, snippets: readonly Snippet[]) => [
  ...Map.groupBy(snippets, (snippet) =>
    snippet.kind === 'question' ? quizOf(site, snippet.item) : containerOf(snippet),
  ),
]

/** The title of the last quiz that asks a question: the first is the broadest. */
const quizOf = ({ library }: Site, { objective }: Item): string =>
  plainText(
    library.quizzes.findLast(({ objectives }) => objectives.includes(objective))?.title ?? '',
  )

const SnippetEntry = prepared(
  ({ site, snippet }: { site: Site; snippet: Snippet }) => (
    <li>
      <a href={site.path(`/embed?snippet=${nameOf(snippet)}`)}>
        <Plain text={snippet.title} />
      </a>
      {snippet.kind === 'question' && ` · ${site.t(`type.${snippet.item.type}`)}`}
    </li>
  ),
  ({ snippet }) => snippet.path,
)
