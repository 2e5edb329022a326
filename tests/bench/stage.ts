/** What the rows are prepared on: a site that is being served, its content, and classes in its store. */

import '../support/base64.ts'
import type { SigningKeys } from '../../src/http/mac.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { answerOf, itemOf, qualitiesOf } from '../support/answers.ts'
import {
  type Browser,
  type Journey,
  openBrowser,
  takeQuiz,
} from '../support/browser-without-scripts.ts'
import { firstQuiz } from '../support/content.ts'
import { type StoredClassroom, simulateClassroom } from './classroom.ts'
import type { Namespace } from './kv/namespace.ts'

/** Signs in measurements only. */
export const signingKey = 'bench-key-of-at-least-32-characters'

export interface Stage {
  origin: string
  browser: Browser
  /** A finished quiz, answered well and badly in turn; the same questions in every run. */
  journey(): Promise<Journey>
  /** A class with so many learners, all of them finished. */
  classroom(learners: number): Promise<StoredClassroom>
}

export async function setStage(origin: string, namespace: Namespace): Promise<Stage> {
  const keys = (await loadSigningKeys(signingKey, 'localhost')) as SigningKeys
  const browser = openBrowser((request) => fetch(request), origin)
  const walk = async () => {
    const start = { action: `/quizzes/${firstQuiz.id}/attempts`, method: 'post', tags: [] }
    const first = await browser.send({ ...start, hidden: [['seed', 'bench']] })
    return takeQuiz(browser, first, (item, index) => {
      const qualities = qualitiesOf(itemOf(item).type)
      return answerOf(item, qualities[index % qualities.length] ?? 'right')
    })
  }
  const store = async (learners: number) => {
    const { entries, ...classroom } = await simulateClassroom(learners, keys)
    await namespace.add(entries)
    return classroom
  }
  const journeys = new Map<'first', Promise<Journey>>()
  const classrooms = new Map<number, Promise<StoredClassroom>>()
  return {
    origin,
    browser,
    journey: () => once(journeys, 'first', walk),
    classroom: (learners) => once(classrooms, learners, () => store(learners)),
  }
}

function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const value = made.get(key) ?? make()
  made.set(key, value)
  return value
}
