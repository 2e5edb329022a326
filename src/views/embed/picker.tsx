import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { listSnippets, type Snippet, type SnippetKind } from '../../snippets/snippets.ts'
import { Layout } from '../layout/layout.tsx'

/** In the order of the list. */
export const snippetKinds: readonly SnippetKind[] = [
  'section',
  'keyPoints',
  'chart',
  'timeline',
  'claim',
  'term',
  'fact',
  'question',
  'quiz',
]
/** A kind with more entries than this is a page of its own, unless something is looked for. */
const longList = 36

export interface Filter {
  words: string
  kind: SnippetKind | undefined
}

/** The part after `/embed/`, by which forms and scripts name a snippet. */
export const nameOf = ({ path }: Snippet): string => path.slice('/embed/'.length)

/** What can be embedded, filtered by words and kind. */
export function PickerPage({ site, filter }: { site: Site; filter: Filter }) {
  const { t } = site
  const found = filterSnippets(site, filter)
  const isFiltered = filter.words !== '' || filter.kind !== undefined
  return (
    <Layout
      site={site}
      page={{ title: t('picker.title'), description: t('picker.lead'), canonical: '/embed' }}
      here="/embed"
    >
      <header>
        <h1>{t('picker.title')}</h1>
        <p class="lead">{t('picker.lead')}</p>
      </header>
      <FilterForm site={site} filter={filter} />
      <section class="prose" aria-labelledby="found">
        <h2 id="found">
          {isFiltered ? site.count('picker.found', found.length) : t('picker.all')}
        </h2>
        {found.length === 0 && <p>{t('picker.none')}</p>}
        {snippetKinds.map((kind) => (
          <KindList
            site={site}
            kind={kind}
            snippets={found.filter((snippet) => snippet.kind === kind)}
            isShort={!isFiltered}
          />
        ))}
      </section>
      <Needs site={site} />
    </Layout>
  )
}

function filterSnippets(site: Site, { words, kind }: Filter): Snippet[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return listSnippets(site).filter((snippet) => {
    if (kind && snippet.kind !== kind) return false
    const { title } = snippet
    const texts = [title, containerOf(site, snippet), nameOf(snippet), wholeText(site, snippet)]
    const searched = texts.join(' ').toLowerCase()
    return wanted.every((word) => searched.includes(word))
  })
}

/** What a fact or a term says, of which its title is only the beginning. */
function wholeText(site: Site, { kind, path }: Snippet): string {
  const id = path.split('/').at(-1) ?? ''
  if (kind === 'fact') return plainText(site.fact(id)?.statement ?? '')
  if (kind !== 'term') return ''
  const term = site.library.glossary.find((one) => one.id === id)
  return plainText(term?.definition.html ?? '')
}

/** The title of the explainer that a section stands in. */
export function containerOf(site: Site, { kind, page }: Snippet): string | undefined {
  if (kind !== 'section') return undefined
  const slug = page.split('#')[0]?.slice('/explainers/'.length) ?? ''
  return plainText(site.explainer(slug)?.title ?? '')
}

/** The kinds that the content has any of. */
function kindsOf(site: Site): SnippetKind[] {
  const kinds = new Set(listSnippets(site).map(({ kind }) => kind))
  return snippetKinds.filter((kind) => kinds.has(kind))
}

function FilterForm({ site, filter }: { site: Site; filter: Filter }) {
  const { t, path } = site
  return (
    <form class="prose picker-form" method="get" action={path('/embed')}>
      <p>
        <label for="q">{t('picker.words')}</label>{' '}
        <input type="search" name="q" id="q" maxlength={100} value={filter.words} />
      </p>
      <p>
        <label for="kind">{t('picker.kind')}</label>{' '}
        <select name="kind" id="kind">
          <option value="">{t('picker.anyKind')}</option>
          {kindsOf(site).map((kind) => (
            <option value={kind} selected={kind === filter.kind}>
              {t(`picker.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </p>
      <button class="button" type="submit">
        {t('picker.filter')}
      </button>
    </form>
  )
}

function KindList(props: {
  site: Site
  kind: SnippetKind
  snippets: readonly Snippet[]
  isShort: boolean
}) {
  const { site, kind, snippets, isShort } = props
  const { t, path } = site
  if (snippets.length === 0) return null
  return (
    <>
      <h3>{t(`picker.kinds.${kind}`)}</h3>
      <ul>
        {isShort && snippets.length > longList ? (
          <li>
            <a href={path(`/embed?kind=${kind}`)}>
              {t('picker.longList', {
                kind: t(`picker.kinds.${kind}`),
                n: site.number(snippets.length),
              })}
            </a>
          </li>
        ) : (
          inContainers(site, snippets).map(([container, entries]) =>
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
          )
        )}
      </ul>
    </>
  )
}

/** Snippets that follow each other in the same larger work. */
const inContainers = (site: Site, snippets: readonly Snippet[]) =>
  Map.groupBy(snippets, (snippet) => containerOf(site, snippet))
    .entries()
    .toArray()

function SnippetEntry({ site, snippet }: { site: Site; snippet: Snippet }) {
  return (
    <li>
      <a href={site.path(`/embed?snippet=${nameOf(snippet)}`)}>{snippet.title}</a>
    </li>
  )
}

/** What a host has to allow. */
export function Needs({ site, origin }: { site: Site; origin?: string }) {
  const { t, library } = site
  const from = origin ?? library.settings.origin
  return (
    <section class="prose" aria-labelledby="needs">
      <h2 id="needs">{t('picker.needs')}</h2>
      <p>{t('picker.needs.text')}</p>
      <dl>
        <dt>{t('picker.needs.frame')}</dt>
        <dd>
          <code>frame-src {from}</code>
        </dd>
        <dt>{t('picker.needs.script')}</dt>
        <dd>
          <code>
            script-src {from}; frame-src {from}
          </code>
        </dd>
        <dt>{t('picker.needs.picture')}</dt>
        <dd>
          <code>img-src {from}</code>
        </dd>
      </dl>
      <p>{t('picker.needs.sandbox')}</p>
      <p>{t('picker.needs.height')}</p>
    </section>
  )
}
