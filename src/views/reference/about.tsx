import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { Contents } from '../parts/contents.tsx'
import { Markup } from '../parts/markup.tsx'
import { OfficeLinks } from '../parts/office-links.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Log } from './log.tsx'

/** Method, grading, corrections log, privacy, licence. */
export function AboutPage({ site }: { site: Site }) {
  const { t, library } = site
  const { about, additions } = library
  return (
    <Layout
      site={site}
      page={{ title: plainText(about.title), description: about.summary, canonical: '/about' }}
      styles="reference"
    >
      <article class="reading">
        <PageHeader title={<Markup html={about.title} />} lead={<Markup html={about.summary} />} />
        <Contents site={site} sections={about.sections}>
          <li>
            <a href="#office">{t('office.title')}</a>
          </li>
          <li>
            <a href="#corrections">{t('corrections.title')}</a>
          </li>
          {additions.length > 0 && (
            <li>
              <a href="#additions">{t('additions.title')}</a>
            </li>
          )}
        </Contents>
        <BodyText site={site} opening={about.opening} sections={about.sections} />
        <section class="prose" aria-labelledby="office">
          <h2 id="office">{t('office.title')}</h2>
          <OfficeLinks site={site} />
        </section>
        <section class="prose" aria-labelledby="corrections">
          <h2 id="corrections">{t('corrections.title')}</h2>
          <p>
            {t('corrections.lead')} <a href={site.path('/feed.xml')}>{t('feed.follow')}</a>
          </p>
          <Log site={site} kind="corrections" />
        </section>
        {additions.length > 0 && (
          <section class="prose" aria-labelledby="additions">
            <h2 id="additions">{t('additions.title')}</h2>
            <p>{t('additions.lead')}</p>
            <Log site={site} kind="additions" />
          </section>
        )}
      </article>
    </Layout>
  )
}
