import type { Site } from '../../content/site.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { JoinWays } from './join-ways.tsx'
import { NewTabLink } from './new-tab-link.tsx'

interface BeforeResultsProps {
  site: Site
  state: ReportState
  board: BoardState
  boardPath: string
}

/** What a teacher needs until somebody has finished: the way in for learners, and the key to keep. */
export function BeforeResults({ site, state, board, boardPath }: BeforeResultsProps) {
  const { t } = site
  return (
    <div class="report-top">
      {state.state === 'open' && (
        // Once there are answers, what is printed is for the teacher.
        <section class={state.hasAnswers ? 'screen-only' : undefined} aria-labelledby="join">
          <h2 id="join" tabindex={-1}>
            {t('report.join')}
          </h2>
          <JoinWays site={site} board={board} />
          <p class="screen-only">
            <NewTabLink site={site} class="button" href={boardPath}>
              {t('report.board')}
            </NewTabLink>{' '}
            <span class="small">{t('report.board.tab')}</span>
          </p>
          <p class="screen-only">
            <a class="button quiet" href={state.path('/live')}>
              {t('lesson.lead')}
            </a>{' '}
            <span class="small">{t('lesson.lead.text')}</span>
          </p>
          <p class="screen-only">
            <a class="button quiet" href={state.path('/hand-out')}>
              {t('handOut.title')}
            </a>{' '}
            <span class="small">{t('handOut.what')}</span>
          </p>
        </section>
      )}
      <section class="box screen-only" aria-labelledby="keep">
        <h2 id="keep">{t('report.keep')}</h2>
        <p>{t('report.keep.text')}</p>
        <p>
          <a class="button quiet" href={state.path('/keep')}>
            {t('report.keep.how')}
          </a>
        </p>
      </section>
    </div>
  )
}
