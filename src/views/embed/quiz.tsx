/** A whole quiz in a frame: it starts, asks, explains and ends by links alone. */

import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { FramedQuiz, FramedResult, FramedStart } from '../../states/embed/framed-quiz.ts'
import { Markup } from '../parts/markup.tsx'
import { BandWords } from '../quiz/band.tsx'
import { Feedback } from '../quiz/feedback/feedback.tsx'
import { outcomeSigns, verdictOf } from '../quiz/feedback/verdict.tsx'
import { Points } from '../quiz/points.tsx'
import { ProgressLine } from '../quiz/progress-line.tsx'
import { reviewId } from '../quiz/review-id.ts'
import { Tiles } from '../quiz/tiles.tsx'
import { AnswerLinks } from './answer-links.tsx'
import { BadState } from './bad-state.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'
import { LinkOut } from './link-out.tsx'
import { OnSite } from './on-site.tsx'

export function EmbeddedQuiz(props: EmbedProps & { quiz: Quiz; view: FramedQuiz }) {
  const { site, quiz, view } = props
  const { t } = site
  const isState = view.phase !== 'start' || view.isBadState
  return (
    <EmbedLayout {...props} {...(isState && { isState, title: titleOf(props) })}>
      {view.phase === 'start' ? (
        <>
          <p class="kicker">{t('quiz.kicker')}</p>
          {view.isBadState && <BadState site={site} />}
          <h1>
            <Markup html={quiz.title} />
          </h1>
          <p>
            <Markup html={quiz.summary} />
          </p>
          <Start site={site} view={view} page={props.snippet.page} />
        </>
      ) : view.phase === 'result' ? (
        <Result {...props} view={view} />
      ) : (
        <>
          <p class="small">
            <Markup html={quiz.title} /> ·{' '}
            {t('attempt.progress', { n: view.at + 1, total: view.steps.length })}
          </p>
          <ProgressLine site={site} progress={view} />
          <h1>
            <Markup html={view.phase === 'question' ? view.asked.item.stem : view.reviewed.stem} />
          </h1>
          {view.phase === 'question' ? (
            <AnswerLinks site={site} asked={view.asked} page={props.snippet.page} />
          ) : (
            <>
              <Feedback site={site} reviewed={view.reviewed} />
              <p class="next">
                <a class="button" rel="next nofollow" href={view.next}>
                  {t(view.at + 1 === view.steps.length ? 'feedback.toResult' : 'feedback.next')}
                </a>
              </p>
            </>
          )}
        </>
      )}
    </EmbedLayout>
  )
}

/** How it begins; where no question works in a frame, only on the site. */
function Start({ site, view, page }: { site: Site; view: FramedStart; page: string }) {
  const { t } = site
  const { start, questions, leftOut } = view
  if (questions === 0) {
    return <OnSite site={site} page={page} />
  }
  return (
    <>
      <p>
        <a class="button" rel="nofollow" href={start}>
          {t('quiz.start')}
        </a>
      </p>
      <p class="small">
        {site.count('quiz.questions', questions)} · {t('quiz.noTimer')}. {t('embed.notRecorded')}{' '}
        {leftOut.needForm > 0 && t('embed.leftOut', { n: leftOut.needForm })}{' '}
        {leftOut.gone > 0 && site.count('quiz.leftOut', leftOut.gone)}
      </p>
    </>
  )
}

function Result(props: EmbedProps & { quiz: Quiz; view: FramedResult }) {
  const { site, view, snippet } = props
  const { t } = site
  return (
    <>
      <section class="field">
        <h1 class="grand">
          <span class="visually-hidden">{t('result.title')}: </span>
          <Points site={site} score={view.score} maxScore={view.maxScore} />
        </h1>
        {view.band && <BandWords site={site} band={view.band} strengths={view.strengths} />}
        <Tiles site={site} review={view.review.map(({ reviewed }) => reviewed)} />
      </section>
      <p>
        <LinkOut site={site} path={snippet.page} label={t('embed.quizOnSite')} />
      </p>
      <p>
        <a class="button quiet" rel="nofollow" href={view.start}>
          {t('result.again')}
        </a>
      </p>
      <p class="small">{t('embed.notRecorded')}</p>
      <h2>{t('result.review')}</h2>
      <ol>
        {view.review.map(({ reviewed, path }) => (
          <li id={reviewId(reviewed)}>
            <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span>
            <span class="visually-hidden">{verdictOf(site, reviewed)}:</span>{' '}
            <Markup html={reviewed.stem} />{' '}
            <a rel="nofollow" href={path}>
              {t('result.lastLink')}
              <span class="visually-hidden">: {plainText(reviewed.stem)}</span>
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}

function titleOf({ site, quiz, view }: EmbedProps & { quiz: Quiz; view: FramedQuiz }): string {
  const title = plainText(quiz.title)
  if (view.phase === 'start') return title
  if (view.phase === 'result') return site.t('result.pageTitle', { title })
  const where = site.t('attempt.progress', { n: view.at + 1, total: view.steps.length })
  const what = view.phase === 'feedback' ? verdictOf(site, view.reviewed) : title
  return view.phase === 'feedback' ? `${what} · ${where}` : `${where} · ${what}`
}
