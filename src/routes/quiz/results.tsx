import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { bandOf } from '../../domain/scoring.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { ResultPage } from '../../views/quiz/result.tsx'
import { withCompletion } from './completions.ts'

/** `/results/:attemptId`: the page that may be shared. */
export function results(site: Site) {
  return new Hono<AppEnv>().get('/results/:attemptId', (c) => {
    const canonical = `/results/${c.req.param('attemptId')}`
    const path = site.path(canonical)
    return withCompletion(c, site, c.req.param('attemptId'), path, (quiz, { id, line }) => {
      const band = bandOf(quiz.bands, line)
      const challenge = site.path(`/challenge/${id}`)
      const page = () => <ResultPage {...{ site, quiz, canonical, challenge, line, band }} />
      return replyInPrivate(c, { page })
    })
  })
}
