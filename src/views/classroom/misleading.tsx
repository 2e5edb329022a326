import { quoted } from '../../content/quoted.ts'
import type { Site } from '../../content/site.ts'
import type { QuestionReport } from '../../states/classroom/question-report.ts'
import { Markup } from '../parts/markup.tsx'
import { Refutation } from '../parts/refutation.tsx'

/** The distractor that most learners chose, and the refutation of the misconception behind it. */
export function Misleading({ site, question }: { site: Site; question: QuestionReport }) {
  const { distractor, misconception } = question
  if (!distractor) return null
  const { group, answer } = distractor
  return (
    <div class="misleading">
      <p>
        <strong>{site.t('report.distractor')}</strong>{' '}
        {group.label !== undefined && (
          <>
            <q>
              <Markup html={quoted(group.label)} />
            </q>
            :{' '}
          </>
        )}
        <Markup html={answer.text} /> ({site.number(answer.count)})
      </p>
      {misconception && <Refutation site={site} misconception={misconception} />}
    </div>
  )
}
