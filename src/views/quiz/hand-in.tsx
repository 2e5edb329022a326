import type { Site } from '../../content/site.ts'
import type { QuestionState } from '../../states/quiz/attempt.ts'

interface HandInFormProps {
  site: Site
  handIn: NonNullable<QuestionState['handIn']>
}

/** Ends an attempt before its end. It unfolds to what that means, so nobody does it by one slip. */
export function HandInForm({ site, handIn: { action, answered, blanks } }: HandInFormProps) {
  const { t } = site
  return (
    <details class="hint">
      <summary>{t('handIn.title')}</summary>
      <form method="post" action={action} hx-post={action} hx-target="#attempt" hx-sync="this:drop">
        <p>
          {site.count('handIn.blanks', blanks)} {t('handIn.text', { n: answered })}
        </p>
        <button class="button quiet" type="submit">
          {t('handIn.confirm')}
        </button>
      </form>
    </details>
  )
}
