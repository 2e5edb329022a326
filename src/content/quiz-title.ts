import { isOwnId } from '../domain/own/own-item.ts'
import type { Html } from './library.ts'
import type { Site } from './site.ts'

/** Whether nothing of the bank is asked. */
export const isAllOwn = (items: readonly string[]): boolean => items.every(isOwnId)

/**
 * What a class or an attempt is called: by its quiz, unless all that it asks is a teacher's own.
 * @param quiz its id, which stands for itself where there is no such quiz any more
 */
export const titleOfQuiz = (site: Site, quiz: string, items: readonly string[]): Html =>
  isAllOwn(items) ? site.t('own.title') : (site.quiz(quiz)?.title ?? quiz)
