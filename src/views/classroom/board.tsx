import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import { Layout } from '../layout/layout.tsx'
import { StageLesson } from '../live/stage-lesson.tsx'
import { Markup } from '../parts/markup.tsx'
import { BoardCounts } from './board-counts.tsx'
import { JoinWays } from './join-ways.tsx'
import { type Live, LivePart } from './live-part.tsx'

/** The projector's view. */
export function BoardPage({ site, board, live }: { site: Site; board: BoardState; live: Live }) {
  return (
    <Layout
      site={site}
      page={{ title: site.t('board.title', { code: formatJoinCode(board.code) }), isPrivate: true }}
      styles="stage"
      masthead="none"
      uses={['live.js']}
    >
      <LivePart site={site} id="board" class="field stage board" live={live} seconds="30">
        <BoardFragment site={site} board={board} />
      </LivePart>
    </Layout>
  )
}

/** The part of the board that changes. */
export function BoardFragment({ site, board }: { site: Site; board: BoardState }) {
  const { code, startAddress, lesson } = board
  if (lesson)
    return <StageLesson site={site} code={code} startAddress={startAddress} lesson={lesson} />
  return (
    <>
      <h1>
        <Markup html={board.quiz} />
      </h1>
      <BoardMiddle site={site} board={board} />
      <BoardCounts site={site} board={board} />
    </>
  )
}

/** How to join; or, where nobody can, what comes next. */
function BoardMiddle({ site, board }: { site: Site; board: BoardState }) {
  const { t } = site
  switch (board.state) {
    case 'open':
      return <JoinWays site={site} board={board} />
    case 'locked':
      return (
        <div>
          <p class="board-state">{t('classroom.locked')}</p>
          <p>{t('board.locked.next')}</p>
        </div>
      )
    case 'closed':
      return (
        <div data-settled="closed">
          <p class="board-state">{t('board.closed')}</p>
          <p>{t('board.closed.next', { discuss: t('report.discuss') })}</p>
        </div>
      )
    case 'deleted':
      return (
        <p class="board-state" data-settled="true">
          {t('classroom.deleted')}
        </p>
      )
  }
}
