import { type Context, Hono } from 'hono'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import {
  type Attempt,
  attemptId,
  isRecordId,
  quizIdOf,
  startAttempt,
} from '../../domain/attempt.ts'
import { drawItems } from '../../domain/draw.ts'
import { mostQuestions, type OptionName, parseStartOptions } from '../../domain/start-options.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds, randomText } from '../../http/clock-and-chance.ts'
import { readForm } from '../../http/forms.ts'
import { redirectTo, replyInPrivate, replyWithPage } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { signAttempt } from '../../http/tokens.ts'
import { loadRecord } from '../../store/attempts.ts'
import { QuizPage } from '../../views/quiz/quiz.tsx'
import { QuizzesPage } from '../../views/quiz/quizzes.tsx'
import { replyWithProblem } from '../problems.tsx'

/** The list of quizzes, where one starts, and starting it. */
export function quizzes(site: Site) {
  const bank = Object.values(site.library.items)
  return new Hono<AppEnv>()
    .get('/quizzes', (c) => replyWithPage(c, site, () => <QuizzesPage site={site} />))
    .get('/quizzes/:id', async (c) => {
      const quiz = site.quiz(c.req.param('id'))
      if (!quiz) return c.notFound()
      if (!(await signingKeysFor(c))) return replyWithProblem(c, site, 'quizzesOff')
      const options = parseStartOptions(quiz, bank, (name) => c.req.queries(name)?.join(','))
      if ('wrong' in options) return replyWithWrongOption(c, site, quiz)
      const most = mostQuestions(quiz, bank)
      const page = () => <QuizPage site={site} quiz={quiz} options={options} most={most} />
      const isUsual = !optionNames.some((name) => c.req.query(name))
      return isUsual ? replyWithPage(c, site, page) : replyInPrivate(c, { page, fragment: page })
    })
    .post('/quizzes/:id/attempts', async (c) => {
      const quiz = site.quiz(c.req.param('id'))
      if (!quiz) return c.notFound()
      const keys = await signingKeysFor(c)
      if (!keys) return replyWithProblem(c, site, 'quizzesOff')
      const form = await readForm(c)
      const read = (name: string) => form.getAll(name).map(String).join(',') || undefined
      const challenge = read('challenge')
      const start = challenge
        ? await challengeStart(c, quiz, challenge)
        : usualStart(quiz, bank, read)
      if (!start) return replyWithWrongOption(c, site, quiz)
      if (start === 'storeAway' || start === 'notSeenYet') {
        const path = site.path(`/challenge/${challenge}`)
        return replyWithProblem(c, site, start, { path, label: 'problem.tryAgain' })
      }
      const startedAt = nowInSeconds()
      const id = attemptId(startedAt, randomText(10), quiz.id)
      const attempt = startAttempt({ ...start, id, startedAt })
      return redirectTo(site.path(`/attempts/${await signAttempt(attempt, keys)}`))
    })
}

const optionNames: OptionName[] = ['mode', 'questions', 'items', 'seed']

type Start = Pick<Attempt, 'seed' | 'mode' | 'draw' | 'items' | 'challenge'>

/** What a draw or a selection starts with; undefined where an option can't be meant. */
function usualStart(
  quiz: Quiz,
  bank: Parameters<typeof drawItems>[0],
  read: (name: string) => string | undefined,
): Start | undefined {
  const options = parseStartOptions(quiz, bank, read)
  if ('wrong' in options) return undefined
  const { mode, questions, items, seed = randomText(7) } = options
  // A teacher looks at it before the class does.
  const isTrial = read('trial') === 'yes'
  if (items) {
    return { mode, seed, items, draw: isTrial ? 'trial' : read('retake') ? 'retake' : 'selection' }
  }
  const draw = isTrial ? 'trial' : questions === quiz.length ? 'full' : 'short'
  return { mode, seed, draw, items: drawItems(bank, quiz.objectives, questions, seed) }
}

/** As a recorded attempt started, or why the store does not show that one just now. */
async function challengeStart(
  c: Context<AppEnv>,
  quiz: Quiz,
  challenge: string,
): Promise<Start | 'storeAway' | 'notSeenYet' | undefined> {
  if (!isRecordId(challenge) || quizIdOf(challenge) !== quiz.id) return undefined
  const record = await loadRecord(c.env.SCORES, challenge).catch(() => 'storeAway' as const)
  if (!record) return 'notSeenYet'
  if (record === 'storeAway') return record
  const items = record.items.map(({ id }) => id)
  return { mode: record.mode, seed: record.seed, items, draw: 'challenge', challenge }
}

const replyWithWrongOption = (c: Context<AppEnv>, site: Site, quiz: Quiz) =>
  replyWithProblem(c, site, 'wrongOption', {
    path: site.path(`/quizzes/${quiz.id}`),
    label: 'problem.quiz',
  })
