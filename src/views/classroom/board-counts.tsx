import type { Site } from '../../content/site.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import { Bar } from '../parts/bar.tsx'

/**
 * How many joined and how many of them finished: in words, and to be seen from the last row. In a lesson nobody
 * finishes by themselves, and the class waits for its first question here, so that the page is asked for more often.
 */
export function BoardCounts({ site, board }: { site: Site; board: BoardState }) {
  const { t } = site
  const { state, joined, finished, isLive } = board
  return (
    <div class="board-counts" data-pace={isLive ? '10' : undefined}>
      <p role="status">
        {state === 'closed' && `${t('classroom.closed')} `}
        <strong>{site.number(joined)}</strong> {t('board.joined')}
        {!isLive && (
          <>
            {' · '}
            <strong>{site.number(finished)}</strong> {t('board.finished')}
          </>
        )}
      </p>
      <Rings joined={joined} finished={isLive ? 0 : finished} />
      {state !== 'closed' && <p class="small">{t(isLive ? 'board.lag.live' : 'board.lag')}</p>}
    </div>
  )
}

/** With more learners than this, rings would be dots: one bar fills instead. */
const mostRings = 120

/** One ring for each learner, filled for each who finished. Which is whose is not told, and not known here. */
function Rings({ joined, finished }: Pick<BoardState, 'joined' | 'finished'>) {
  if (joined > mostRings) {
    return (
      <div class="rings-bar" aria-hidden="true">
        <Bar share={finished / joined} />
      </div>
    )
  }
  return (
    <ul class={joined > mostRings / 2 ? 'rings many' : 'rings'} aria-hidden="true">
      {Array.from({ length: joined }, (_, at) => (
        <li class={at < finished ? 'done' : undefined}></li>
      ))}
    </ul>
  )
}
