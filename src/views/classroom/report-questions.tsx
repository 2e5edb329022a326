import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { QuestionEntry } from './question-entry.tsx'

/** The item analysis of a class: for each question the answers given, and what misled. */
export function ReportQuestions({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('report.questions')}</h2>
      <p class="screen-only">
        <a class="button quiet" href={state.path('/discuss')}>
          {t('report.discuss')}
        </a>
      </p>
      <ol class="report-questions">
        {state.questions.map((question) => (
          <li>
            <QuestionEntry site={site} question={question} />
          </li>
        ))}
      </ol>
      <p class="small">{t('stats.how.text')}</p>
    </section>
  )
}
