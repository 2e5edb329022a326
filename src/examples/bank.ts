/** The items that the examples ask, from the content that stands there. */
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type ItemType, itemTypes } from './responses.ts'

/** How many questions the results and classes of the examples have. */
const questions = 12

/** One item of each type that the bank has, the same one each time. */
export const oneOfEachType = (site: Site): Item[] => itemTypes.flatMap((type) => ofType(site, type))

const ofType = ({ library }: Site, type: ItemType): Item | [] =>
  Object.values(library.items).find((item) => item.type === type && !item.retired) ?? []

/** A quiz of every type of item, then of others. */
export function quizOf(site: Site): Item[] {
  const types = oneOfEachType(site)
  const others = Object.values(site.library.items).filter(
    (item) => !item.retired && !types.includes(item),
  )
  return [...types, ...others].slice(0, questions)
}

/** Names the quiz that the attempts of the examples belong to. */
export const quizId = ({ library }: Site): string => library.quizzes[0]?.id ?? ''
