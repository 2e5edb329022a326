import type { Site } from '../../content/site.ts'
import type { Attempt } from '../../domain/attempt.ts'
import { answeredIn } from '../../domain/handing-in.ts'

interface HandInFormProps {
  site: Site
  attempt: Attempt
  action: string
}

/** Ends an attempt before its end, and says what that means. It stands on a page of its own, so nobody does it by one slip. */
export function HandInForm({ site, attempt, action }: HandInFormProps) {
  const { t } = site
  const answered = answeredIn(attempt)
  return (
    <section class="box">
      <h2>{t('handIn.title')}</h2>
      <p>
        {site.count('handIn.blanks', attempt.items.length - answered)}{' '}
        {t('handIn.text', { n: answered })}
      </p>
      <form method="post" action={action}>
        <button class="button quiet" type="submit">
          {t('handIn.confirm')}
        </button>
      </form>
    </section>
  )
}
