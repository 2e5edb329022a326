/** The question in view in a lesson, the same for all who follow it. */

import { letterAt } from '../../content/letter.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import type { Lesson } from '../../domain/live/lesson.ts'
import { type PresentedItem, presentItem } from '../../domain/presented-item.ts'

export interface AskedQuestion {
  item: Item
  /** In the order of the bank, so that a letter means the same on every device. */
  presented: PresentedItem
  /** From 1. */
  number: number
  total: number
  isSibling: boolean
  vote: Lesson['vote']
}

/** @returns undefined before the first question */
export function askedQuestion(
  site: Site,
  { items }: Pick<ClassroomSettings, 'items'>,
  { item: id, at, isSibling, vote }: Lesson,
): AskedQuestion | undefined {
  const item = site.item(id)
  if (!item) return undefined
  const presented = lettered(presentItem(item, undefined))
  return { item, presented, number: at + 1, total: items.length, isSibling, vote }
}

/** The choices with their letters, by which learners talk of them; what is to be matched has numbers. */
function lettered(item: PresentedItem): PresentedItem {
  const named = <Part extends { text: string }>(parts: readonly Part[], nameAt = letterAt) =>
    parts.map((part, at) => ({ ...part, text: `<b>${nameAt(at)}</b> ${part.text}` }))
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return { ...item, choices: named(item.choices) }
    case 'match':
      return { ...item, left: named(item.left, (at) => String(at + 1)) }
    case 'classify':
      return { ...item, statements: named(item.statements) }
    case 'number':
      return item
  }
}

/**
 * Another question on the same objective, to be answered alone: one of the same section where there is one, and as
 * hard as can be had. None that is in the class.
 */
export function siblingOf(
  { library }: Site,
  { items }: Pick<ClassroomSettings, 'items'>,
  { id, objective, explainer, difficulty }: Item,
): Item | undefined {
  const distance = (other: Item) =>
    Math.abs(other.difficulty - difficulty) + (other.explainer === explainer ? 0 : 1)
  return Object.values(library.items)
    .filter((other) => other.objective === objective && other.id !== id)
    .filter((other) => !other.retired && !items.includes(other.id))
    .reduce<Item | undefined>(
      (best, each) => (best && distance(best) <= distance(each) ? best : each),
      undefined,
    )
}
