import type { Site } from '../../content/site.ts'
import { errorAt, type JoinState } from '../../states/classroom/join.ts'
import { TextField } from '../parts/text-field.tsx'

/** For a learner who has been in the class before: the name, typed again. */
export function Returning({ site, state }: { site: Site; state: JoinState }) {
  const { t } = site
  const { code, returning } = state
  const error = errorAt('name', state)
  return (
    <section class="returning">
      <h2 id="returning">{t('join.returning')}</h2>
      <p>{t('join.returning.text')}</p>
      <form method="post" action={site.path(`/join/${code}`)}>
        <input type="hidden" name="returning" value="yes" />
        <TextField
          label={t('join.name')}
          error={error && t(error)}
          input={{
            type: 'text',
            id: 'name',
            name: 'name',
            class: 'name-input',
            value: returning,
            placeholder: t('join.example'),
            required: true,
            maxlength: 60,
            autocomplete: 'off',
            autocapitalize: 'none',
            spellcheck: false,
          }}
        />
        <button class="button quiet" type="submit">
          {t('join.again')}
        </button>
      </form>
    </section>
  )
}
