import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'

/** Where a code is typed. */
export function StartPage({
  site,
  typed,
  isWrong,
}: {
  site: Site
  typed: string
  isWrong: boolean
}) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{
        title: isWrong ? `${t('error.prefix')} ${t('join.title')}` : t('join.title'),
        description: t('join.lead'),
        canonical: '/join',
        isPrivate: isWrong,
      }}
      here="/quizzes"
      uses={['classroom.css']}
    >
      <section class="join">
        <h1>{t('join.title')}</h1>
        <p class="lead">{t('join.lead')}</p>
        {isWrong && (
          <p class="field-error" id="code-error" role="alert">
            <span aria-hidden="true">⚠</span> {t('join.mistyped')}
          </p>
        )}
        <form method="get" action={site.path('/join')}>
          <p>
            <label for="code">{t('join.code')}</label>
            <input
              type="text"
              id="code"
              name="code"
              class="code-input"
              value={typed}
              required
              maxlength={40}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              aria-describedby={isWrong ? 'code-error' : undefined}
              aria-invalid={isWrong ? 'true' : undefined}
            />
          </p>
          <button class="button" type="submit">
            {t('join.go')}
          </button>
        </form>
      </section>
    </Layout>
  )
}
