import type { Site } from '../../../content/site.ts'
import { isRight, isWrong, type PaperPage as State } from '../../../states/classroom/paper.ts'
import { Layout } from '../../layout/layout.tsx'
import { ConnectionNotice } from '../../parts/connection-notice.tsx'
import { FieldError } from '../../parts/field-error.tsx'
import { Filled } from '../../parts/filled.tsx'
import { HandsForm } from './hands-form.tsx'
import { PaperCheck } from './paper-check.tsx'
import { PaperErrors, WrongLineField } from './paper-errors.tsx'

interface PaperPageProps {
  site: Site
  state: State
}

/**
 * Where a teacher brings into a class what was done without devices. A page of its own, since the report asks for its
 * newest state every few seconds, and nothing that is half typed may go with it.
 */
export function PaperPage({ site, state }: PaperPageProps) {
  const { t } = site
  const title = t('paper.title')
  const { refusal, typed } = state
  return (
    <Layout
      site={site}
      page={{ title, isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={state.handover ? ['live.js', 'handover.js'] : ['live.js']}
    >
      <ConnectionNotice text={t('live.failed')} />
      <p class="kicker">
        <a href={state.paths.report}>{t('problem.report')}</a>
      </p>
      <h1>{title}</h1>
      {refusal === 'wrong' && typed && <PaperErrors site={site} typed={typed} />}
      {refusal && refusal !== 'wrong' && (
        <FieldError id="paper-refusal" text={t(`paper.refused.${refusal}`)} />
      )}
      <HowToType site={site} state={state} />
      <PaperForm site={site} state={state} />
      <HandsForm site={site} state={state} />
    </Layout>
  )
}

/** The notation, with an example for the questions of this class. */
function HowToType({ site, state }: PaperPageProps) {
  const { t } = site
  return (
    <>
      <ul>
        <li>{t('paper.how.line')}</li>
        <li>{t('paper.how.answers')}</li>
        <li>{t('paper.how.again')}</li>
      </ul>
      <p>
        <Filled text={t('paper.example')} name="line">
          <code translate="no">7 {state.example}</code>
        </Filled>
      </p>
      <p>
        <a href={state.worksheet} data-handover={state.handover}>
          {t('paper.worksheet')}
        </a>
      </p>
    </>
  )
}

/** Lines with an error stand by themselves, each with what is wrong; the others as they were typed. */
function PaperForm({ site, state }: PaperPageProps) {
  const { t } = site
  const { typed, form, paths, refusal } = state
  const isApart = refusal === 'wrong'
  const wrong = isApart ? (typed?.lines.filter(isWrong) ?? []) : []
  const kept = typed?.lines.filter((line) => !isApart || isRight(line)) ?? []
  const rest = [...kept.map((line) => line.typed), ...(typed?.unread ?? [])]
  const hasError = refusal !== undefined && refusal !== 'wrong' && refusal !== 'hands'
  const checks = {
    'hx-post': paths.paper,
    'hx-trigger': 'input changed delay:700ms',
    'hx-target': '#paper-check',
    'hx-swap': 'innerMorph',
    'hx-sync': 'this:replace',
  }
  return (
    <form class="paper-form" method="post" action={paths.paper}>
      <input type="hidden" name="form" value={form} />
      {wrong.map((line) => (
        <WrongLineField site={site} line={line} />
      ))}
      <p>
        <label for="paper-answers">{t(isApart ? 'paper.rest' : 'paper.label')}</label>
        <textarea
          id="paper-answers"
          name="answers"
          rows={isApart ? 6 : 10}
          spellcheck={false}
          autocapitalize="characters"
          autocomplete="off"
          {...(isApart ? {} : checks)}
          aria-describedby={hasError ? 'paper-refusal' : undefined}
          aria-invalid={hasError ? 'true' : undefined}
        >
          {rest.map((line) => `${line}\n`).join('')}
        </textarea>
      </p>
      <button class="button" type="submit">
        {t('paper.save')}
      </button>
      {!isApart && (
        <div id="paper-check">
          <PaperCheck site={site} typed={{ lines: [], unread: [], isUnderWay: false }} />
        </div>
      )}
    </form>
  )
}
