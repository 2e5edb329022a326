import type { Site } from '../../content/site.ts'

/** Ways in for readers, teachers and publishers. */
export function Ways({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
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
  )
}
