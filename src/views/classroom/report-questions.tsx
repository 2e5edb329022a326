import type { Site } from '../../content/site.ts'
import { fewestForIndices } from '../../domain/item-analysis.ts'
import type { QuestionReport } from '../../states/report.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { Misleading } from './misleading.tsx'

/** The item analysis of a class: for each question the answers taken, and what misled. */
export function ReportQuestions({
  site,
  questions,
}: {
  site: Site
  questions: readonly QuestionReport[]
}) {
  return (
    <ol class="report-questions">
      {questions.map((question) => (
        <li>
          <QuestionEntry site={site} question={question} />
        </li>
      ))}
    </ol>
  )
}

function QuestionEntry({ site, question }: { site: Site; question: QuestionReport }) {
  const { t } = site
  const { item, number, analysis, groups, section, medianSeconds } = question
  return (
    <details id={`question-${item.id}`}>
      <summary>
        <span class="question-number">{number}</span> <Markup html={item.stem} />{' '}
        {analysis && (
          <span class="share">
            {percent(analysis.difficulty)}
            <span class="visually-hidden"> {t('report.earned')}</span>
          </span>
        )}
      </summary>
      {analysis ? (
        <>
          <p class="small">
            {site.count('report.answered', analysis.attempts)} · {t('stats.difficulty')}:{' '}
            {percent(analysis.difficulty)}
            {medianSeconds !== undefined &&
              ` · ${t('report.median', { seconds: site.number(medianSeconds) })}`}
            {analysis.itemRestCorrelation !== undefined &&
              ` · ${t('stats.correlation')}: ${site.number(analysis.itemRestCorrelation)}`}
            {analysis.attempts < fewestForIndices && ` · ${t('report.few')}`}
          </p>
          {groups.map((group) => (
            <AnswerBars
              site={site}
              group={group}
              showsKey
              distractor={question.distractor?.answer}
            />
          ))}
          <Misleading site={site} question={question} />
        </>
      ) : (
        <p>{t('report.noAnswers')}</p>
      )}
      {section && (
        <p>
          {t('feedback.readMore')}{' '}
          <a href={site.path(section.path)}>
            <Markup html={section.title} />
          </a>
        </p>
      )}
    </details>
  )
}
