/** A third of a point is partly right, wherever a page says how a response went. */
import { describe, expect, it } from 'vitest'
import type { Item, Quiz } from '../../src/content/library.ts'
import { statuses } from '../../src/domain/item.ts'
import { partsPerPoint, scoreResponse } from '../../src/domain/scoring.ts'
import { StatusSign } from '../../src/views/parts/status-badge.tsx'
import { outcomeSigns } from '../../src/views/quiz/feedback/verdict.tsx'
import { createWholeApp } from '../../src/whole-app.ts'
import { site } from '../support/content.ts'
import { library } from '../support/site.ts'

const [objective] = Object.keys(library.objectives) as [string]
const statement = (id: string, key: 'official' | 'reported' | 'disputed') => ({
  id,
  key,
  text: `Statement ${id}`,
  feedback: { html: `It is ${key}.`, facts: [] },
})
const item: Item = {
  id: 'third-01',
  type: 'classify',
  objective,
  difficulty: 0.5,
  explainer: 'none#none',
  stem: 'How is each known?',
  statements: [statement('a', 'official'), statement('b', 'reported'), statement('c', 'disputed')],
}
const quiz = { ...library.quizzes[0], length: 1, objectives: [objective] } as Quiz
const app = createWholeApp([{ ...library, items: { [item.id]: item }, quizzes: [quiz] }])
/** The first statement is sorted correctly, the others are not. */
const response = 'ouu'
const load = async (path: string) => (await app.request(path)).text()

describe('a response that earns 20 of 60 parts', () => {
  it('earns a third of a point', () => {
    expect(scoreResponse(item, response)).toBe(20)
    expect(partsPerPoint).toBe(60)
  })

  it('A response that earns 20 of 60 parts is partly right in the review of a framed quiz, and on the page that the review links to', async () => {
    const review = await load(`/embed/quizzes/${quiz.id}?state=seed_${response}._`)
    expect(review).toMatch(
      /<li id="item-third-01"><span aria-hidden="true">≈<\/span><span class="visually-hidden">Partly right[^<]*<\/span> How is each known\?/,
    )
    const [path = ''] = /\/embed\/questions\/third-01\?state=[a-z]+\./.exec(review) ?? []
    const feedback = await load(path)
    expect(feedback).toContain('<span aria-hidden="true">≈</span>')
    expect(feedback).toContain('class="feedback partly"')
  })

  it('has a sign of its own, which no status has', () => {
    const status = statuses.map((status) => String(StatusSign({ site, status }))).join()
    for (const sign of Object.values(outcomeSigns)) expect(status).not.toContain(sign)
  })
})
