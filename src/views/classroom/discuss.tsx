import { keyFeedback } from '../../answers/key-feedback.ts'
import type { Site } from '../../content/site.ts'
import type { QuestionReport } from '../../states/report.ts'
import { Layout } from '../layout/layout.tsx'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'
import { Misleading } from './misleading.tsx'

interface DiscussPageProps {
  site: Site
  question: QuestionReport
  total: number
  showsKey: boolean
  reportPath: string
  path: (number: number, showsKey: boolean) => string
}

/** One question for the projector: its stem and the answers taken; then the key and why. No names. */
export function DiscussPage({
  site,
  question,
  total,
  showsKey,
  reportPath,
  path,
}: DiscussPageProps) {
  const { t } = site
  const { item, number, groups, section } = question
  const feedback = keyFeedback(item)
  return (
    <Layout
      site={site}
      page={{ title: t('discuss.title', { n: number, total }), isPrivate: true }}
      here="/teach"
      uses={['classroom.css']}
    >
      <section class="discuss">
        <p class="kicker">{t('discuss.title', { n: number, total })}</p>
        <h1>
          <Markup html={item.stem} />
        </h1>
        {groups.map((group) => (
          <AnswerBars
            site={site}
            group={group}
            showsKey={showsKey}
            distractor={question.distractor?.answer}
          />
        ))}
        {showsKey && (
          <div class="box discuss-key">
            <h2>{t('discuss.why')}</h2>
            {feedback.map(({ html, facts }) => (
              <>
                <p>
                  <Markup html={html} />
                </p>
                <FactSources site={site} facts={facts} />
              </>
            ))}
            <Misleading site={site} question={question} />
            {section && (
              <p>
                {t('feedback.readMore')}{' '}
                <a href={site.path(section.path)}>
                  <Markup html={section.title} />
                </a>
              </p>
            )}
          </div>
        )}
        <nav class="actions" aria-label={t('discuss.nav')}>
          {!showsKey && (
            <a class="button" href={path(number, true)}>
              {t('discuss.show')}
            </a>
          )}{' '}
          {number < total && (
            <a class={showsKey ? 'button' : undefined} rel="next" href={path(number + 1, false)}>
              {t('feedback.next')}
            </a>
          )}{' '}
          {number > 1 && (
            <a rel="prev" href={path(number - 1, false)}>
              {t('attempt.previous')}
            </a>
          )}{' '}
          <a href={reportPath}>{t('discuss.report')}</a>
        </nav>
        <p class="small screen-only">{t('discuss.address')}</p>
      </section>
    </Layout>
  )
}
