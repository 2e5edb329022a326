import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { bandOf } from '../../domain/scoring.ts'
import type { AppEnv } from '../../env.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { answerSample } from '../../states/quiz/sample-question.ts'
import { ResultPage } from '../../views/quiz/result.tsx'
import { withCompletion } from './completions.ts'

/** `/results/:attemptId`: the page that may be shared; with `?item=…&choice=…`, an answer to its question. */
export function results(site: Site) {
  return new Hono<AppEnv>().get('/results/:attemptId', (c) => {
    const canonical = `/results/${c.req.param('attemptId')}`
    const path = site.path(canonical)
    return withCompletion(c, site, c.req.param('attemptId'), path, (quiz, { id, line }) => {
      const band = bandOf(quiz.bands, line)
      const challenge = site.path(`/challenge/${id}`)
      const { item, choice } = c.req.query()
      const answered = answerSample(site, quiz, { item, choice })
      const result = { site, quiz, canonical, challenge, line, band, answered }
      return replyInPrivate(c, { page: () => <ResultPage {...result} /> })
    })
  })
}
