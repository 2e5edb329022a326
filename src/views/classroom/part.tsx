import type { Site } from '../../content/site.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { AttemptOfName } from '../../states/classroom/attempts-of-name.ts'
import { Layout } from '../layout/layout.tsx'
import { FieldError } from '../parts/field-error.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'

export interface PartPageProps {
  site: Site
  learner: string
  attempts: readonly AttemptOfName[]
  action: string
  back: string
  /** What was ticked can't be parted: nothing, or everything. */
  problem?: 'nothingToPart' | 'nothingLeft' | undefined
}

/** Asks which attempts under a name are somebody else's. */
export function PartPage({ site, learner, attempts, action, back, problem }: PartPageProps) {
  const { t } = site
  const title = t('part.title')
  return (
    <Layout site={site} page={{ title, isPrivate: true }} here="/teach" styles="classroom">
      <section class="confirm">
        <h1>
          <WithIdentifier
            text={t('part.ask')}
            name="name"
            identifier={formatLearnerName(learner)}
          />
        </h1>
        <p>{t('part.text')}</p>
        <form method="post" action={action}>
          <fieldset aria-describedby={problem && 'part-error'}>
            <legend>{t('part.legend')}</legend>
            {problem && <FieldError id="part-error" text={t(`part.${problem}`)} />}
            {attempts.map(({ id, words }) => (
              <p>
                <label>
                  <input type="checkbox" name="attempts" value={id} /> {words}
                </label>
              </p>
            ))}
          </fieldset>
          <p class="actions">
            <button class="button" type="submit">
              {title}
            </button>{' '}
            <a href={back}>{t('control.back')}</a>
          </p>
        </form>
      </section>
    </Layout>
  )
}
