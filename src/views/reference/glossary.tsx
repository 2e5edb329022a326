import type { Term } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { glossaryThing } from '../../formats/structured-data/reference.ts'
import { lettersOf } from '../../states/reference/glossary.ts'
import { Layout } from '../layout/layout.tsx'
import { FactLinks } from '../parts/fact-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Strip } from '../parts/strip.tsx'

/** Every term with its definition, by letters. */
export function GlossaryPage({ site }: { site: Site }) {
  const { t, library } = site
  const letters = lettersOf(library.glossary)
  return (
    <Layout
      site={site}
      page={{
        title: t('glossary.title'),
        description: t('glossary.lead'),
        canonical: '/glossary',
        thing: glossaryThing(site),
      }}
      here="/glossary"
      styles="handout"
    >
      <PageHeader title={t('glossary.title')} lead={t('glossary.lead')} />
      <Strip
        label={t('glossary.letters')}
        isShort
        links={letters.map(({ name, id }) => ({ href: `#${id}`, children: name }))}
      />
      {letters.map(({ name, id, terms }) => (
        <section class="letter" aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          <dl class="glossary">
            {terms.map((term) => (
              <TermEntry site={site} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </Layout>
  )
}

function TermEntry({ site, term: entry }: { site: Site; term: Term }) {
  const { id, term, also, definition } = entry
  return (
    <div id={id}>
      <dt>
        <Markup html={term} />
      </dt>
      {also.length > 0 && (
        <dd class="also">
          {site.t('glossary.also')} <Markup html={also.join(' · ')} />
        </dd>
      )}
      <dd>
        <Markup html={definition.html} />
      </dd>
      {definition.facts.length > 0 && (
        <dd>
          <FactLinks site={site} facts={definition.facts} />
        </dd>
      )}
    </div>
  )
}
