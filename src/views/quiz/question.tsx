import type { Site } from '../../content/site.ts'
import type { QuestionState } from '../../states/quiz/attempt.ts'
import { FieldError } from '../parts/field-error.tsx'
import { Markup } from '../parts/markup.tsx'
import { Controls } from './controls/controls.tsx'
import { controlId, fieldToMend } from './controls/fields.ts'
import { ProgressLine } from './progress-line.tsx'
import { SwapLink } from './swap-link.tsx'

/** A question of an attempt. */
export function QuestionView({ site, state }: { site: Site; state: QuestionState }) {
  const { item, problem, previous, entered } = state
  const wrongField = problem && fieldToMend(item, problem.field, entered)
  return (
    <>
      <ProgressLine site={site} progress={state} />
      {problem && (
        <ErrorSummary
          site={site}
          message={site.t(`error.${problem.reason}`)}
          control={controlId(item, wrongField ?? problem.field)}
        />
      )}
      <ResponseForm site={site} state={state} wrongField={wrongField} />
      {previous && (
        <p>
          <SwapLink rel="prev" href={previous}>
            {site.t('attempt.previous')}
          </SwapLink>
        </p>
      )}
    </>
  )
}

/** What is wrong, with a link to the control to correct. */
function ErrorSummary({
  site,
  message,
  control,
}: {
  site: Site
  message: string
  /** Its id. */
  control: string
}) {
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{site.t('error.title')}</h2>
      <p>
        <a href={`#${control}`}>{message}</a>
      </p>
    </div>
  )
}

function ResponseForm({
  site,
  state,
  wrongField,
}: {
  site: Site
  state: QuestionState
  wrongField: string | undefined
}) {
  const { t } = site
  const { item, action, shownAt, entered, problem, moved, isTest } = state
  return (
    <form
      method="post"
      action={action}
      hx-post={action}
      hx-target="#attempt"
      hx-sync="this:drop"
      hx-disable="findAll button"
      novalidate
    >
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="shown" value={shownAt} />
      <fieldset aria-describedby={problem ? 'response-error' : undefined}>
        <legend>
          <h1 tabindex={-1} autofocus={!problem && !moved}>
            <Markup html={item.stem} />
          </h1>
        </legend>
        {problem && <FieldError id="response-error" text={t(`error.${problem.reason}`)} isSilent />}
        <Controls site={site} item={item} entered={entered} wrongField={wrongField} moved={moved} />
      </fieldset>
      {item.hint && <Hint site={site} hint={item.hint} />}
      <button class="button" type="submit">
        {t(isTest ? 'attempt.save' : 'attempt.respond')}
      </button>
    </form>
  )
}

const Hint = ({ site, hint }: { site: Site; hint: string }) => (
  <details class="hint">
    <summary>{site.t('attempt.hint')}</summary>
    <p>
      <Markup html={hint} />
    </p>
  </details>
)
