import type { Site } from '../../content/site.ts'
import { siteThing } from '../../formats/structured-data/site.ts'
import { Layout } from '../layout/layout.tsx'
import { CitedText } from '../parts/cited-text.tsx'
import { Doors } from './doors.tsx'
import { ExplainerCards } from './explainer-cards.tsx'
import { Figures } from './figures.tsx'
import { Hero } from './hero.tsx'
import { KeyDates } from './key-dates.tsx'

/** What happened, ways in for whoever comes, and the event in one minute. */
export function HomePage({ site }: { site: Site }) {
  const { t, library } = site
  const { home, explainers } = library
  return (
    <Layout
      site={site}
      page={{
        title: site.name,
        description: home.summary,
        canonical: '/',
        thing: siteThing(site),
      }}
      styles="home"
    >
      <Hero site={site} />
      <Doors site={site} />
      <Figures site={site} />
      <div class="home-columns">
        <section class="prose minute" aria-labelledby="minute">
          <h2 id="minute">{t('home.minute')}</h2>
          <CitedText site={site} html={home.opening} />
        </section>
        <KeyDates site={site} />
      </div>
      <section aria-labelledby="explainers">
        <h2 id="explainers">{site.count('home.explainers', explainers.length)}</h2>
        <ExplainerCards site={site} heading="h3" />
      </section>
    </Layout>
  )
}
