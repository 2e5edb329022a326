import { type Context, Hono } from 'hono'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { attemptId, startAttempt } from '../../domain/attempt.ts'
import {
  mostQuestions,
  type OptionName,
  parseStartOptions,
  type StartOptions,
  usualOptions,
} from '../../domain/start-options.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { readForm } from '../../http/forms.ts'
import { randomText } from '../../http/random.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { lazily } from '../../once/lazily.ts'
import { QuizPage } from '../../views/quiz/quiz.tsx'
import { replyWithProblem } from '../problems.tsx'
import { challengeStart, usualStart } from './attempt-start.ts'
import { attemptPath } from './gather-attempt.ts'

const optionNames: OptionName[] = ['mode', 'questions', 'items', 'seed']

/** The list of quizzes, where one starts, and starting it. */
export function quizzes(site: Site) {
  const bank = lazily(() => Object.values(site.library.items))
  const startPage = (quiz: Quiz, options: StartOptions) => (
    <QuizPage site={site} quiz={quiz} options={options} most={mostQuestions(quiz, bank())} />
  )
  return new Hono<AppEnv>()
    .get('/quizzes', (c) =>
      replyWithPage(c, site, ({ QuizzesPage }) => <QuizzesPage site={site} />, { styles: 'home' }),
    )
    .get('/quizzes/:id', async (c) => {
      const find = () => site.quiz(c.req.param('id'))
      const hasKeys = (await signingKeysFor(c)) !== undefined
      if (hasKeys && !optionNames.some((name) => c.req.queries(name)?.some(Boolean))) {
        const page = () => {
          const quiz = find()
          return quiz && startPage(quiz, usualOptions(quiz))
        }
        return replyWithPage(c, site, page, { styles: 'quiz' })
      }
      const quiz = find()
      if (!quiz) return c.notFound()
      if (!hasKeys) return replyWithProblem(c, site, 'quizzesOff')
      const options = parseStartOptions(quiz, bank(), (name) => c.req.queries(name)?.join(','))
      if ('wrong' in options) return replyWithWrongOption(c, site, quiz)
      return replyInPrivate(c, { page: () => startPage(quiz, options) })
    })
    .post('/quizzes/:id/attempts', async (c) => {
      const quiz = site.quiz(c.req.param('id'))
      if (!quiz) return c.notFound()
      const keys = await signingKeysFor(c)
      if (!keys) return replyWithProblem(c, site, 'quizzesOff')
      const form = await readForm(c)
      const challenge = form.list('challenge')
      const start = challenge
        ? await challengeStart(c, quiz, challenge)
        : usualStart(quiz, bank(), form.list)
      if (!start) return replyWithWrongOption(c, site, quiz)
      if (typeof start === 'string') {
        const path = site.path(`/challenge/${challenge}`)
        return replyWithProblem(c, site, start, { path, label: 'problem.tryAgain' })
      }
      const startedAt = nowInSeconds()
      const id = attemptId(startedAt, randomText(10), quiz.id)
      return redirectTo(await attemptPath(site, startAttempt({ ...start, id, startedAt }), keys))
    })
}

const replyWithWrongOption = (c: Context<AppEnv>, site: Site, quiz: Quiz) =>
  replyWithProblem(c, site, 'wrongOption', {
    path: site.path(`/quizzes/${quiz.id}`),
    label: 'problem.quiz',
  })
