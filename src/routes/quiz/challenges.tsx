import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { requestOrigin } from '../../http/origin.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { ChallengePage } from '../../views/quiz/challenge.tsx'
import { withCompletion } from './completions.ts'

/** `/challenge/:attemptId`: a score to beat, with the very same questions. Takes either id. */
export function challenges(site: Site) {
  return new Hono<AppEnv>().get('/challenge/:attemptId', (c) => {
    const asked = c.req.param('attemptId')
    const pathOf = (id: string) => site.path(`/challenge/${id}`)
    return withCompletion(c, site, asked, pathOf(asked), (quiz, { id, line }) => {
      const address = requestOrigin(c) + pathOf(id)
      const page = () => <ChallengePage {...{ site, quiz, address, id, line }} />
      return replyInPrivate(c, { page })
    })
  })
}
