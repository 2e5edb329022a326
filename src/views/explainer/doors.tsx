import type { Site } from '../../content/site.ts'

/** Ways in for readers, teachers and publishers. */
export function Doors({ site }: { site: Site }) {
  const { t, path, count, library } = site
  return (
    <ul class="doors">
      <li>
        <h2>
          <a href={path('/explainers')}>{t('home.reader.title')}</a>
        </h2>
        <p>{count('home.explainers', library.explainers.length)}</p>
      </li>
      <li>
        <h2>
          <a href={path('/teach')}>{t('home.teacher.title')}</a>
        </h2>
        <p>{t('home.teacher.text')}</p>
      </li>
      <li>
        <h2>
          <a href={path('/embed')}>{t('home.publisher.title')}</a>
        </h2>
        <p>{t('home.publisher.text')}</p>
      </li>
    </ul>
  )
}
