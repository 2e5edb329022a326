import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout } from '../layout/layout.tsx'
import { Assessment } from '../parts/assessment.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** The news story claim by claim. */
export function ClaimsPage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('claims.title'),
        description: library.site.leads.claims,
        canonical: '/claims',
      }}
      here="/claims"
    >
      <PageHeader title={t('claims.title')} lead={library.site.leads.claims} />
      <ol class="claims">
        {library.claims.map((claim, index) => (
          <ClaimEntry site={site} claim={claim} number={index + 1} />
        ))}
      </ol>
    </Layout>
  )
}

function ClaimEntry({ site, claim, number }: { site: Site; claim: Claim; number: number }) {
  return (
    <li id={claim.id} class={`claim ${claim.verdict}`}>
      <h2>
        <span class="number">{site.t('claims.number', { n: number })}</span>{' '}
        <Markup html={claim.said.html} />
      </h2>
      <Assessment site={site} claim={claim} />
      <EmbedControl
        site={site}
        snippet={`claims/${claim.id}`}
        label={site.t('claims.number', { n: number })}
      />
    </li>
  )
}
