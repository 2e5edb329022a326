import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { JoinWays } from './join-ways.tsx'
import { type Live, LivePart } from './live-part.tsx'

/** The projector's view. */
export function BoardPage({ site, board, live }: { site: Site; board: BoardState; live: Live }) {
  return (
    <Layout
      site={site}
      page={{ title: site.t('board.title', { code: formatJoinCode(board.code) }), isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={['live.js']}
    >
      <LivePart site={site} id="board" class="board" live={live} seconds="30">
        <BoardFragment site={site} board={board} />
      </LivePart>
    </Layout>
  )
}

/** The part of the board that changes. */
export function BoardFragment({ site, board }: { site: Site; board: BoardState }) {
  const { t } = site
  const { quiz, state, joined, finished } = board
  const isOver = state === 'closed' || state === 'deleted'
  return (
    <>
      <h1>
        <Markup html={quiz} />
      </h1>
      {state === 'open' ? (
        <JoinWays site={site} board={board} />
      ) : (
        <p class="board-state" data-settled={isOver}>
          {t(`classroom.${state}`)}
        </p>
      )}
      <p class="board-counts" role="status">
        <span>
          <strong>{site.number(joined)}</strong> {t('board.joined')}
        </span>{' '}
        <span>
          <strong>{site.number(finished)}</strong> {t('board.finished')}
        </span>
      </p>
    </>
  )
}
