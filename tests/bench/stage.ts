/** What the rows are prepared on: a site that is being served, its content, and classes in its store. */
import type { SigningKeys } from '../../src/http/mac.ts'
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

export interface Stage {
  origin: string
  browser: Browser
  /** A finished quiz, answered well and badly in turn; the same questions in every run. */
  journey(): Promise<Journey>
  /** A class with so many learners, all of them finished. */
  classroom(learners: number): Promise<StoredClassroom>
}

/** @param origin of the site that is being served @param classroom puts a class into its store, or finds it there */
export function setStage(origin: string, classroom: Stage['classroom']): Stage {
  const browser = openBrowser((request) => fetch(request), origin)
  const walk = async () => {
    const start = { action: `/quizzes/${firstQuiz.id}/attempts`, method: 'post', tags: [] }
    const first = await browser.send({ ...start, hidden: [['seed', 'bench']] })
    return takeQuiz(browser, first, (item, index) => {
      const qualities = qualitiesOf(itemOf(item).type)
      return answerOf(item, qualities[index % qualities.length] ?? 'right')
    })
  }
  let walked: Promise<Journey> | undefined
  const journey = () => {
    walked ??= walk()
    return walked
  }
  return { origin, browser, journey, classroom }
}

/** Classes in a store: each is put there when it is first asked for, and found again by every process. */
export function classroomsIn(namespace: Namespace, keys: SigningKeys): Stage['classroom'] {
  const stored = new Map<number, Promise<StoredClassroom>>()
  const store = async (learners: number) => {
    const { entries, ...classroom } = await simulateClassroom(learners, keys)
    await namespace.add(entries)
    return classroom
  }
  return (learners) => {
    const classroom = stored.get(learners) ?? store(learners)
    stored.set(learners, classroom)
    return classroom
  }
}
