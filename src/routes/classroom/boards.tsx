import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityPattern } from '../../http/capabilities.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { replyUnlessChanged } from '../../http/live.ts'
import { isReachable, originFor } from '../../http/origin.ts'
import { type BoardState, boardOf } from '../../states/classroom/board.ts'
import { listClassroom } from '../../store/classrooms.ts'
import { BoardFragment, BoardPage } from '../../views/classroom/board.tsx'
import { type OpenedClassroom, withClassroom } from './access.ts'

/** The board of a class for the projector: how to join, and how many did. */
export function boards(site: Site) {
  return new Hono<AppEnv>().get(`/classrooms/:code/board/:key{${capabilityPattern}}`, (c) => {
    const request = { capability: 'board', ...c.req.param(), read: listClassroom } as const
    return withClassroom(c, site, request, (opened, listed) => {
      const board = boardState(c, site, opened, listed)
      return replyUnlessChanged(c, board, (tag) => ({
        page: () => <BoardPage site={site} board={board} live={{ path: c.req.path, tag }} />,
        fragment: () => <BoardFragment site={site} board={board} />,
      }))
    })
  })
}

/** @param now seconds since 1970 */
export function boardState(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  listed: ListedClassroom,
  now = nowInSeconds(),
): BoardState {
  const address = originFor(c)
  return boardOf(site, opened, listed, { address, isReachable: isReachable(address) }, now)
}
