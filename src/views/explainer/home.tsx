import type { Site } from '../../content/site.ts'
import { siteThing } from '../../formats/structured-data.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { Notes } from '../parts/notes.tsx'
import { KeyDates } from './key-dates.tsx'

/** The event in one minute, and ways in for readers, teachers and publishers. */
export function HomePage({ site }: { site: Site }) {
  const { t, path, library } = site
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
      <section class="ways" aria-labelledby="ways">
        <h2 id="ways">{t('home.ways')}</h2>
        <div>
          <h3>{t('home.reader.title')}</h3>
          <p>{t('home.reader.text')}</p>
          <p>
            <a class="button" href={path('/quizzes')}>
              {t('home.reader.link')}
            </a>
          </p>
        </div>
        <div>
          <h3>{t('home.teacher.title')}</h3>
          <p>{t('home.teacher.text')}</p>
          <p>
            <a href={path('/teach')}>{t('home.teacher.link')}</a> ·{' '}
            <a href={path('/join')}>{t('home.join')}</a>
          </p>
        </div>
        <div>
          <h3>{t('home.publisher.title')}</h3>
          <p>{t('home.publisher.text', { licence: library.settings.licence.name })}</p>
          <p>
            <a href={path('/embed')}>{t('picker.home')}</a> ·{' '}
            <a href={path('/facts')}>{t('home.publisher.link')}</a>
          </p>
        </div>
      </section>
      <Notes site={site} notes={home.notes} />
    </Layout>
  )
}
