import { keyFeedback } from '../../answers/key-feedback.ts'
import type { Site } from '../../content/site.ts'
import type { QuestionReport } from '../../states/classroom/report.ts'
import { Layout } from '../layout/layout.tsx'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'
import { SectionLink } from '../parts/section-link.tsx'
import { Misleading } from './misleading.tsx'

interface DiscussPageProps {
  site: Site
  question: QuestionReport
  total: number
  showsKey: boolean
  reportPath: string
  path: (number: number, showsKey: boolean) => string
}

/** One question for the projector: its stem and what was answered; then the key and the reason. No names. */
export function DiscussPage({
  site,
  question,
  total,
  showsKey,
  reportPath,
  path,
}: DiscussPageProps) {
  const { t } = site
  const { item, number, groups } = question
  return (
    <Layout
      site={site}
      page={{ title: t('discuss.title', { n: number, total }), isPrivate: true }}
      here="/teach"
      styles="classroom"
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
            attempts={question.analysis?.attempts ?? 0}
            showsKey={showsKey}
            distractor={question.distractor?.answer}
          />
        ))}
        {showsKey && <KeyAndWhy site={site} question={question} />}
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

/** Why the key is the key, what misled, and where to read more. */
function KeyAndWhy({ site, question }: { site: Site; question: QuestionReport }) {
  const { item, section } = question
  return (
    <div class="box discuss-key">
      <h2>{site.t('discuss.why')}</h2>
      {keyFeedback(item).map(({ html, facts }) => (
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
          {site.t('feedback.readMore')} <SectionLink site={site} section={section} />
        </p>
      )}
    </div>
  )
}
