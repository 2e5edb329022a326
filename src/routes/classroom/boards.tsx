import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityPattern } from '../../http/capabilities.ts'
import { replyLive } from '../../http/live.ts'
import { isReachable, originFor } from '../../http/origin.ts'
import { type BoardState, boardOf } from '../../states/classroom/board.ts'
import { BoardFragment, BoardPage } from '../../views/classroom/board.tsx'
import { type OpenedClassroom, withClassroom } from './access.ts'
import type { ClassroomReading } from './reading.ts'

/** The board of a class for the projector: how to join, and how many did. */
export function boards(site: Site) {
  return new Hono<AppEnv>().get(`/classrooms/:code/board/:key{${capabilityPattern}}`, (c) => {
    const request = { capability: 'board', ...c.req.param() } as const
    return withClassroom(c, site, request, (opened, read) => {
      const { site: known } = opened
      const board = boardState(c, opened, read)
      return replyLive(c, read.mark, (tag) => ({
        page: () => (
          <BoardPage
            site={known}
            board={board}
            live={{ path: c.req.path, tag, socket: `${c.req.path}/socket` }}
          />
        ),
        fragment: () => <BoardFragment site={known} board={board} />,
      }))
    })
  })
}

export function boardState(
  c: Context<AppEnv>,
  opened: OpenedClassroom,
  read: ClassroomReading,
): BoardState {
  const address = originFor(c)
  return boardOf(
    opened.site,
    opened,
    read,
    { address, isReachable: isReachable(address) },
    read.readAt,
  )
}
