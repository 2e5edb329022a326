import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { ChallengePage } from '../../views/quiz/challenge.tsx'
import { withCompletion } from './completions.ts'

/** `/challenge/:attemptId`: a score to beat, with the very same questions. */
export function challenges(site: Site) {
  return new Hono<AppEnv>().get('/challenge/:attemptId', (c) => {
    const asked = c.req.param('attemptId')
    const path = site.path(`/challenge/${asked}`)
    return withCompletion(c, site, asked, path, (quiz, { id, line }) =>
      replyInPrivate(c, { page: () => <ChallengePage {...{ site, quiz, id, line }} /> }),
    )
  })
}
