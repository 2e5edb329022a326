import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { responseField } from '../../domain/response-fields.ts'
import type { QuestionState } from '../../states/quiz/attempt.ts'
import type { MistakeLine } from '../../states/quiz/mistakes.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { FieldError } from '../parts/field-error.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { CertaintyRow } from './certainty-row.tsx'
import { Controls } from './controls/controls.tsx'
import { errorId, mistakeIn } from './controls/fields.ts'
import { SwapLink } from './swap-link.tsx'

/** A question of an attempt. */
export function QuestionView({ site, state }: { site: Site; state: QuestionState }) {
  const { summary, isHeld } = state
  return (
    <>
      {isHeld && <FieldError id="held" text={site.t('attempt.tooMany')} />}
      {summary && <ResponseErrors site={site} summary={summary} />}
      <ResponseForm site={site} state={state} />
    </>
  )
}

/** What is wrong with a response, part by part. */
export const ResponseErrors = ({
  site,
  summary,
}: {
  site: Site
  summary: readonly MistakeLine[]
}) => (
  <ErrorSummary
    title={site.t('error.title')}
    lines={summary.map((line) => ({ control: line.control, words: wordsOf(site, line) }))}
  />
)

function wordsOf({ t }: Site, { reason, part, total }: MistakeLine): string {
  const what = t(`error.${reason}`, { n: total })
  return part === undefined ? what : t('error.part', { what, part: plainText(part) })
}

function ResponseForm({ site, state }: { site: Site; state: QuestionState }) {
  const { t } = site
  const {
    item,
    action,
    shownAt,
    entered,
    mistakes = [],
    moved,
    isTest,
    previous,
    certainty,
  } = state
  const mistake = mistakeIn(mistakes, responseField)
  const isGroup = item.type === 'single' || item.type === 'multiple'
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
      <fieldset
        class={mistake && isGroup ? 'to-mend' : undefined}
        aria-describedby={mistake && isGroup ? errorId(responseField) : undefined}
      >
        <legend>
          <h1 tabindex={-1} autofocus={mistakes.length === 0 && !moved}>
            <Markup html={item.stem} />
          </h1>
        </legend>
        <OwnLine site={site} id={item.id} />
        <Controls site={site} item={item} entered={entered} mistakes={mistakes} moved={moved} />
      </fieldset>
      {item.hint && <Hint site={site} hint={item.hint} />}
      {certainty && <CertaintyRow site={site} certainty={certainty} />}
      <div class="onward">
        <button class="button" type="submit">
          {t(isTest ? 'attempt.save' : 'attempt.respond')}
        </button>
        {previous && (
          <SwapLink class="button quiet" rel="prev" href={previous}>
            {t('attempt.previous')}
          </SwapLink>
        )}
      </div>
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
