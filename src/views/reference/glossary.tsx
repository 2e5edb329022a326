import type { Site } from '../../content/site.ts'
import { glossaryThing } from '../../formats/structured-data/reference.ts'
import { Layout } from '../layout/layout.tsx'
import { FactLinks } from '../parts/fact-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** Every term with its definition. */
export function GlossaryPage({ site }: { site: Site }) {
  const { t, library } = site
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
      styles="reference"
    >
      <PageHeader title={t('glossary.title')} lead={t('glossary.lead')} />
      <dl class="glossary">
        {library.glossary.map(({ id, term, also, definition }) => (
          <div id={id}>
            <dt>
              <Markup html={term} />
            </dt>
            {also.length > 0 && (
              <dd class="also">
                {t('glossary.also')} <Markup html={also.join(' · ')} />
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
        ))}
      </dl>
    </Layout>
  )
}
