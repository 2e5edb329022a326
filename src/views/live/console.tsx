import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { ConsoleState } from '../../states/live/console.ts'
import { type Live, LivePart } from '../classroom/live-part.tsx'
import { NewTabLink } from '../classroom/new-tab-link.tsx'
import { Layout } from '../layout/layout.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { ConsoleSteps } from './console-steps.tsx'
import { ConsoleVotes } from './console-votes.tsx'
import { placeInLesson, Shares } from './shares.tsx'
import { Timer } from './timer.tsx'

interface ConsoleProps {
  site: Site
  state: ConsoleState
}

/** From where the teacher leads a lesson, on a phone or a laptop. */
export function ConsolePage({ live, ...props }: ConsoleProps & { live: Live }) {
  const { site, state } = props
  const refused = state.note ? `${site.t('problem.notDone.title')}: ` : ''
  return (
    <Layout
      site={site}
      page={{ title: refused + site.t('lesson.title'), isPrivate: true }}
      here="/teach"
      styles="classroom"
      masthead="none"
      uses={['live.js']}
    >
      <LivePart site={site} id="console" live={live}>
        <ConsoleFragment {...props} />
      </LivePart>
    </Layout>
  )
}

/** What of it changes: all. */
export function ConsoleFragment({ site, state }: ConsoleProps) {
  const { t } = site
  const { code, led, note, paths, isClosed } = state
  return (
    <>
      <header class="field console-head" data-pace="10">
        <p class="kicker">
          <a href={paths.report}>
            <WithIdentifier text={t('board.title')} name="code" identifier={formatJoinCode(code)} />
          </a>{' '}
          · {led?.question ? placeInLesson(site, led.question) : t('lesson.title')}
        </p>
        <h1>{t(`lesson.phase.${led?.lesson.phase ?? 'over'}`)}</h1>
        {led && led.lesson.phase !== 'over' && (
          <div class="console-state">
            <p>
              {led.question
                ? t('lesson.counts', { voted: led.voted, joined: led.joined })
                : `${led.joined} ${t('board.joined')}`}
            </p>
            <Timer site={site} seconds={led.timer} />
          </div>
        )}
        {led?.question && led.votes && (
          <Shares site={site} question={led.question} votes={led.votes} />
        )}
      </header>
      {note && (
        <div class="box" role="status">
          <h2>{t('problem.notDone.title')}</h2>
          <p>{t(`lesson.${note}`)}</p>
        </div>
      )}
      {isClosed ? (
        <>
          <p class="box" data-settled="closed">
            {t('lesson.console.closed')}
          </p>
          <p>
            <a class="button quiet" href={paths.report}>
              {t('problem.report')}
            </a>
          </p>
        </>
      ) : (
        <ConsoleSteps site={site} state={state} />
      )}
      {led?.question && (
        <>
          <h2 class="console-stem">
            <Markup html={led.question.item.stem} />
          </h2>
          <OwnLine site={site} id={led.question.item.id} isTeacher />
        </>
      )}
      {led && <ConsoleVotes site={site} led={led} />}
      <p class="small">
        {t('lesson.console.onProjector')}{' '}
        <NewTabLink site={site} href={paths.board}>
          {t('report.board')}
        </NewTabLink>
        . {t('lesson.console.keys')}
      </p>
    </>
  )
}
