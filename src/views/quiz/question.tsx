import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/attempt.ts'
import { Markup } from '../parts/markup.tsx'
import { Controls } from './controls/controls.tsx'
import { controlId, fieldToMend } from './controls/fields.ts'
import { ProgressLine } from './progress-line.tsx'

export function QuestionView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'question' }>
}) {
  const { t } = site
  const { item, action, shownAt, entered, problem, previous, moved } = state
  const wrongField = problem && fieldToMend(item, problem.field, entered)
  const message = problem && t(`error.${problem.reason}`)
  return (
    <>
      <ProgressLine site={site} progress={state} />
      {problem && (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <h2>{t('error.title')}</h2>
          <p>
            <a href={`#${controlId(item, wrongField ?? problem.field)}`}>{message}</a>
          </p>
        </div>
      )}
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
          {problem && (
            <p class="field-error" id="response-error">
              <span aria-hidden="true">⚠</span> {message}
            </p>
          )}
          <Controls
            site={site}
            item={item}
            entered={entered}
            wrongField={wrongField}
            moved={moved}
          />
        </fieldset>
        {item.hint && (
          <details class="hint">
            <summary>{t('attempt.hint')}</summary>
            <p>
              <Markup html={item.hint} />
            </p>
          </details>
        )}
        <button class="button" type="submit">
          {t(state.isTest ? 'attempt.save' : 'attempt.respond')}
        </button>
      </form>
      {previous && (
        <p>
          <a
            rel="prev"
            href={previous}
            hx-get={previous}
            hx-target="#attempt"
            hx-push-url="true"
            hx-sync="this:drop"
          >
            {t('attempt.previous')}
          </a>
        </p>
      )}
    </>
  )
}
