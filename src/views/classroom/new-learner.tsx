import type { Site } from '../../content/site.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { errorAt, type JoinState } from '../../states/classroom/join.ts'
import { Identifier } from '../parts/identifier.tsx'
import { TextField } from '../parts/text-field.tsx'

/** A generated name to join under, and the number where the class has numbers. */
export function NewLearner({ site, state }: { site: Site; state: JoinState }) {
  const { t } = site
  const { code, offered, nextRoll, hasNumbers, number, form } = state
  const error = errorAt('number', state)
  const path = site.path(`/join/${code}`)
  return (
    // A post makes the browser forget the page at its address, and with it the name that was offered: hence the query.
    <form method="post" action={`${path}?start`} class="join-form">
      <h2>{t('join.yourName')}</h2>
      <p class="learner-name">
        <strong>
          <Identifier>{formatLearnerName(offered)}</Identifier>
        </strong>
      </p>
      <p>{t('join.nameText')}</p>
      {nextRoll && (
        <p>
          <a class="lone-link" href={`${path}?roll=${nextRoll}`}>
            {t('join.reroll')}
          </a>
        </p>
      )}
      <input type="hidden" name="name" value={offered} />
      <input type="hidden" name="form" value={form} />
      {hasNumbers && (
        <TextField
          label={t('join.number')}
          error={error && t(error)}
          input={{
            id: 'number',
            name: 'number',
            type: 'text',
            inputmode: 'numeric',
            class: 'number-input',
            value: number ?? '',
            maxlength: 2,
            required: true,
            autocomplete: 'off',
          }}
        />
      )}
      {hasNumbers && <p class="small">{t('join.number.paper')}</p>}
      <button class="button" type="submit">
        {t('join.start')}
      </button>
    </form>
  )
}
