import { type LogPart, logPartsOf } from '../../content/log-parts.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { PartLinks } from '../parts/part-links.tsx'
import { LogEntries } from './log-entries.tsx'

/** A part of the log of what was put right, or of what is new, on a page of its own. */
export function LogPartPage({ site, part }: { site: Site; part: LogPart }) {
  const { t, library } = site
  const { kind, path, numbers, entries } = part
  const title = t(`log.${kind}`, numbers)
  const lead = t('log.lead', { ...numbers, meaning: t(`${kind}.lead`) })
  const links = logPartsOf(library)[kind].map((one) => ({
    href: site.path(one.path),
    title: t(`log.${kind}`, one.numbers),
    isHere: one === part,
  }))
  return (
    <Layout site={site} page={{ title, description: lead, canonical: path }} styles="reference">
      <PageHeader
        kicker={<a href={site.path(`/about#${kind}`)}>{t(`${kind}.title`)}</a>}
        title={title}
        lead={lead}
      />
      <div class="prose">
        <LogEntries site={site} entries={entries} />
      </div>
      <PartLinks label={t('sources.nav')} links={links} />
    </Layout>
  )
}
