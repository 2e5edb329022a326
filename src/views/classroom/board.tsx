import { createClassroomClock } from '../../content/classroom-clock.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomState } from '../../domain/classroom.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { QrCode } from '../parts/qr.tsx'

/** What a projector may show of a class: nothing about anyone, and no key of the teacher's. */
export interface BoardState {
  code: string
  quiz: string
  state: ClassroomState
  /** Seconds since 1970. */
  closesAt: number
  zone: string
  /** Leads straight into the class. */
  joinAddress: string
  /** Where the code is typed. */
  startAddress: string
  /** Whether other devices can reach those addresses. */
  isReachable: boolean
  joined: number
  finished: number
}

/** The projector's view. @param live its own path, to ask again */
export function BoardPage(props: { site: Site; board: BoardState; live: string; tag: string }) {
  const { site, board, live, tag } = props
  return (
    <Layout
      site={site}
      page={{ title: site.t('board.title', { code: formatJoinCode(board.code) }), isPrivate: true }}
      here="/teach"
      uses={['classroom.css', 'live.js']}
    >
      <p class="connection" id="connection" role="alert" hidden>
        {site.t('live.failed')}
      </p>
      <div
        id="board"
        class="board"
        data-live="30"
        hx-get={live}
        hx-trigger="refresh"
        hx-swap="innerMorph"
        hx-ptag={tag}
      >
        <BoardFragment site={site} board={board} />
      </div>
    </Layout>
  )
}

/** The part that changes. */
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

/** Code, address and QR code, to be read from the last row. */
export function JoinWays({ site, board }: { site: Site; board: BoardState }) {
  const { t } = site
  const { code, joinAddress, startAddress, isReachable, closesAt, zone } = board
  return (
    <div class="join-ways">
      <QrCode text={joinAddress} label={t('board.qr', { address: joinAddress })} />
      <div>
        <p class="join-address">
          {t('board.go')} <strong>{startAddress.replace(/^https?:\/\//, '')}</strong>
        </p>
        <p class="join-code">
          {t('board.code')} <strong>{formatJoinCode(code)}</strong>
        </p>
        <p class="small">
          {t('board.until', { time: createClassroomClock(site, zone).dateTime(closesAt) })}
        </p>
        {!isReachable && <p class="box warning">{t('board.unreachable')}</p>}
      </div>
    </div>
  )
}

/** The title of a class for lists and mails. */
export const classroomTitle = (
  site: Site,
  { quiz, code }: Pick<BoardState, 'quiz' | 'code'>,
): string => site.t('classroom.title', { quiz: plainText(quiz), code: formatJoinCode(code) })
