import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { TextField } from '../parts/text-field.tsx'

/** Where a learner types the code of a class. */
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
      here="/join"
      styles="classroom"
    >
      <section class="join">
        <h1>{t('join.title')}</h1>
        <p class="lead">{t('join.lead')}</p>
        <form method="get" action={site.path('/join')}>
          <TextField
            label={t('join.code')}
            error={isWrong ? t('join.mistyped') : undefined}
            input={{
              type: 'text',
              id: 'code',
              name: 'code',
              class: 'code-input',
              value: typed,
              required: true,
              maxlength: 500,
              autocomplete: 'off',
              autocapitalize: 'characters',
              spellcheck: false,
            }}
          />
          <button class="button" type="submit">
            {t('join.go')}
          </button>
        </form>
      </section>
    </Layout>
  )
}
