import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** Every quiz, to share or to try without being recorded. */
export function TryQuiz({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <section class="prose" aria-labelledby="try">
      <h2 id="try">{t('teach.try')}</h2>
      <p>{t('teach.try.text')}</p>
      <ul class="try-list">
        {library.quizzes.map(({ id, title, length }) => (
          <li>
            <form method="post" action={path(`/quizzes/${id}/attempts`)}>
              <input type="hidden" name="trial" value="yes" />
              <span>
                <a href={path(`/quizzes/${id}`)}>
                  <Markup html={title} />
                </a>
                , {site.count('quiz.questions', length)}
              </span>{' '}
              <button class="button quiet" type="submit">
                {t('teach.try.button')}
                <span class="visually-hidden">
                  : <Markup html={title} />
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p>{t('teach.options', { quiz: library.quizzes[0]?.id ?? '' })}</p>
    </section>
  )
}
