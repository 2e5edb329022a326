import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import { attemptId, startAttempt } from '../domain/attempt.ts'
import { drawItems } from '../domain/draw.ts'
import type { AppEnv } from '../env.ts'
import { nowInSeconds, randomText } from '../http/clock-and-chance.ts'
import { redirectTo, replyWithPage } from '../http/replies.ts'
import { signingKeysFor } from '../http/signing.ts'
import { signAttempt } from '../http/tokens.ts'
import { QuizPage, QuizzesPage } from '../views/quiz.tsx'
import { replyWithProblem } from './problems.tsx'

/** The list of quizzes, where one starts, and starting it. */
export function quizzes(site: Site) {
  return new Hono<AppEnv>()
    .get('/quizzes', (c) => replyWithPage(c, site, () => <QuizzesPage site={site} />))
    .get('/quizzes/:id', async (c) => {
      const quiz = site.quiz(c.req.param('id'))
      if (!quiz) return c.notFound()
      if (!(await signingKeysFor(c))) return replyWithProblem(c, site, 'quizzesOff')
      return replyWithPage(c, site, () => <QuizPage site={site} quiz={quiz} />)
    })
    .post('/quizzes/:id/attempts', async (c) => {
      const quiz = site.quiz(c.req.param('id'))
      if (!quiz) return c.notFound()
      const keys = await signingKeysFor(c)
      if (!keys) return replyWithProblem(c, site, 'quizzesOff')
      const seed = randomText(7)
      const startedAt = nowInSeconds()
      const attempt = startAttempt({
        id: attemptId(startedAt, randomText(10), quiz.id),
        seed,
        mode: 'practice',
        draw: 'full',
        items: drawItems(Object.values(site.library.items), quiz.objectives, quiz.length, seed),
        startedAt,
      })
      return redirectTo(site.path(`/attempts/${await signAttempt(attempt, keys)}`))
    })
}
