import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'
import { QuestionEntry } from './question-entry.tsx'

/** The questions of a class, hardest first: for each the answers given, and what misled. */
export function ReportQuestions({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { sharedItems } = state
  const list = (
    <ol class="report-questions">
      {state.hardestFirst.map((question) => (
        <li>
          <QuestionEntry site={site} question={question} />
        </li>
      ))}
    </ol>
  )
  if (!state.hasAnswers) {
    return (
      // Not for paper: what is printed now is handed out, to say how to join.
      <Fold id="questions" title={t('report.questions.before')} isForScreens>
        <p>
          {t('report.questions.drawn')}{' '}
          {sharedItems.length > 0 && (
            <a class="screen-only" href={site.path(`/teach?items=${sharedItems}#open`)}>
              {t(
                sharedItems.length < state.items.length
                  ? 'report.questions.again.ours'
                  : 'report.questions.again',
              )}
            </a>
          )}
        </p>
        {list}
      </Fold>
    )
  }
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('report.questions')}</h2>
      {state.report.firstVotes && <p class="small">{t('report.questions.votes')}</p>}
      {list}
    </section>
  )
}
