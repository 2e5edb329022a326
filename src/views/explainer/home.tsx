import type { Site } from '../../content/site.ts'
import { siteThing } from '../../formats/structured-data/site.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { Notes } from '../parts/notes.tsx'
import { KeyDates } from './key-dates.tsx'
import { Ways } from './ways.tsx'

/** The event in one minute, and ways in for readers, teachers and publishers. */
export function HomePage({ site }: { site: Site }) {
  const { t, library } = site
  const { home } = library
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
      <header class="hero">
        <p class="kicker">{library.site.tagline}</p>
        <h1>
          <Markup html={home.title} />
        </h1>
      </header>
      <div class="home-columns">
        <section class="prose minute" aria-labelledby="minute">
          <h2 id="minute">{t('home.minute')}</h2>
          <Markup html={home.opening} />
        </section>
        <KeyDates site={site} />
      </div>
      <Explainers site={site} />
      <Ways site={site} />
      <Notes site={site} notes={home.notes} />
    </Layout>
  )
}

/** All explainers, in reading order. */
function Explainers({ site }: { site: Site }) {
  const { path, library } = site
  return (
    <section aria-labelledby="explainers">
      <h2 id="explainers">{site.count('home.explainers', library.explainers.length)}</h2>
      <ul class="cards">
        {library.explainers.map(({ slug, title, summary }) => (
          <li>
            <h3>
              <a href={path(`/explainers/${slug}`)}>
                <Markup html={title} />
              </a>
            </h3>
            <p>
              <Markup html={summary} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
