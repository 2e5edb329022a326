/** A quiz from its start to the page to share. */
import { fieldsFor, fillIn } from '../../support/answers.ts'
import { firstQuiz } from '../../support/content.ts'
import { swapHeaders } from '../../support/htmx-client.ts'
import { questionIn, sharedAddressIn, theQuestionIn } from '../../support/pages.ts'
import type { Row } from '../row.ts'
import type { Stage } from '../stage.ts'
import { formVisit, type Visit } from '../visit.ts'

/** The questions of an attempt, each before its response. */
async function questionsOf(stage: Stage) {
  const { pages, given } = await stage.journey()
  return pages
    .filter(({ html }) => questionIn(html))
    .map((page, index) => ({ page, answer: given[index]?.answer ?? '' }))
}

/** Responses to all questions, or to the last alone, which completes the attempt. */
async function responses(stage: Stage, which: 'open' | 'last', isHtmx: boolean): Promise<Visit[]> {
  const questions = await questionsOf(stage)
  return questions.slice(...(which === 'last' ? [-1] : [0, -1])).map(({ page, answer }) => {
    const question = theQuestionIn(page.html)
    const fields = fillIn(question, fieldsFor(question.item, answer))
    return formVisit(question.form.action, fields, isHtmx ? 200 : 303, isHtmx ? swapHeaders : {})
  })
}

const opened = (path: string): Visit[] => [{ path, status: 200 }]

export const quizRows: readonly Row[] = [
  {
    name: 'quiz start',
    goal: { ratio: 0.8 },
    isOfBuild: true,
    requests: 300,
    prepare: async () => opened(`/quizzes/${firstQuiz.id}`),
  },
  {
    name: 'start attempt',
    goal: { ratio: 0.6 },
    requests: 300,
    prepare: async () => [formVisit(`/quizzes/${firstQuiz.id}/attempts`, [], 303)],
  },
  {
    name: 'question',
    goal: { ratio: 0.4 },
    requests: 240,
    prepare: async (stage) =>
      (await questionsOf(stage)).map(({ page }) => ({ path: page.address, status: 200 })),
  },
  {
    name: 'feedback',
    goal: { ratio: 0.4 },
    requests: 240,
    async prepare(stage) {
      const { pages, result } = await stage.journey()
      const answered = pages.filter((page) => !questionIn(page.html) && page !== result)
      return answered.map(({ address }) => ({ path: address, status: 200 }))
    },
  },
  {
    name: 'response plain',
    goal: { ratio: 0.5 },
    requests: 240,
    prepare: (stage) => responses(stage, 'open', false),
  },
  {
    name: 'response htmx',
    goal: { ratio: 0.4 },
    requests: 240,
    prepare: (stage) => responses(stage, 'open', true),
  },
  {
    name: 'completion plain',
    goal: { ratio: 0.3 },
    requests: 160,
    prepare: (stage) => responses(stage, 'last', false),
  },
  {
    name: 'completion htmx',
    goal: { ms: 0.5 },
    requests: 120,
    prepare: (stage) => responses(stage, 'last', true),
  },
  {
    name: 'result taker',
    goal: { ms: 0.5 },
    requests: 120,
    prepare: async (stage) => opened((await stage.journey()).result.address),
  },
  {
    name: 'result shared',
    goal: { ratio: 0.4 },
    requests: 200,
    prepare: async (stage) => opened(await sharedAddress(stage)),
  },
  {
    name: 'challenge',
    goal: { ratio: 0.4 },
    requests: 200,
    prepare: async (stage) =>
      opened((await sharedAddress(stage)).replace('/results/', '/challenge/')),
  },
]

async function sharedAddress(stage: Stage): Promise<string> {
  const { result } = await stage.journey()
  const address = sharedAddressIn(result.html)
  if (!address) throw new Error('the result has no page to share')
  return address
}
