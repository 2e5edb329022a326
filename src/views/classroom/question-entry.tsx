import type { Site } from '../../content/site.ts'
import { fewestForIndices, type ItemAnalysis } from '../../domain/item-analysis.ts'
import type { QuestionReport } from '../../states/classroom/question-report.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Bar } from '../parts/bar.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { percent } from '../parts/percent.ts'
import { SectionLink } from '../parts/section-link.tsx'
import { AskedBeside } from './asked-beside.tsx'
import { Misleading } from './misleading.tsx'
import { QuestionKey } from './question-key.tsx'

/** One question of a report: its stem and difficulty; unfolded, what learners answered. */
export function QuestionEntry({ site, question }: { site: Site; question: QuestionReport }) {
  const { t } = site
  const { item, number, analysis, raised, voteShares, section } = question
  const isAnswered = analysis !== undefined || raised > 0
  return (
    <details id={`question-${item.id}`}>
      <summary>
        <span class="question-number">{number}</span>{' '}
        <span>
          {/* Before anybody has answered it, its teacher wants to read it whole. */}
          <Markup html={(isAnswered ? item.title : undefined) ?? item.stem} />
        </span>{' '}
        {analysis && (
          <>
            <Bar share={analysis.difficulty} />{' '}
            <span class="share">
              {voteShares && (
                <small>
                  <span class="visually-hidden">{t('lesson.shares.first')}: </span>
                  {percent(voteShares.first)} →{' '}
                </small>
              )}
              {percent(voteShares?.last ?? analysis.difficulty)}
              <span class="visually-hidden"> {t('report.earned')}</span>
            </span>
          </>
        )}
      </summary>
      <OwnLine site={site} id={item.id} isTeacher />
      {isAnswered && item.title && (
        <p>
          <Markup html={item.stem} />
        </p>
      )}
      {isAnswered ? (
        <Answers site={site} question={question} />
      ) : (
        <QuestionKey site={site} item={item} />
      )}
      {section && (
        <p>
          {t('feedback.readMore')} <SectionLink site={site} section={section} />
        </p>
      )}
    </details>
  )
}

interface AnswersProps {
  site: Site
  question: QuestionReport
}

function Answers({ site, question }: AnswersProps) {
  const { groups, distractor, analysis, raised, medianSeconds } = question
  const indices = analysis ? indicesOf(site, analysis, medianSeconds) : []
  if (raised > 0) indices.push(site.count('report.raised', raised))
  return (
    <>
      <p class="small">{indices.join(' · ')}</p>
      {groups.map((group) => (
        <AnswerBars
          site={site}
          group={group}
          attempts={(analysis?.attempts ?? 0) + raised}
          showsKey
          distractor={distractor?.answer}
        />
      ))}
      <Misleading site={site} question={question} />
      <AskedBeside site={site} question={question} />
    </>
  )
}

/** How many answered, how hard it was, and whatever else so many answers can tell. */
function indicesOf(site: Site, analysis: ItemAnalysis, medianSeconds: number | undefined) {
  const { t } = site
  const { attempts, blanks, difficulty, itemRestCorrelation } = analysis
  const indices = [
    site.count('report.learners', attempts),
    `${t('stats.difficulty')}: ${percent(difficulty)}`,
  ]
  if (blanks > 0) indices.push(site.count('report.blanks', blanks))
  if (medianSeconds !== undefined) {
    indices.push(t('report.median', { seconds: site.number(medianSeconds) }))
  }
  if (itemRestCorrelation !== undefined) {
    indices.push(`${t('stats.correlation')}: ${site.number(itemRestCorrelation)}`)
  }
  if (attempts < fewestForIndices) indices.push(t('report.few'))
  return indices
}
