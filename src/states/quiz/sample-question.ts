import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { type AskedCheck, askCheck } from '../explainer/check-yourself.ts'

/** A question with one right answer, and the explainer that asks it too and tells the answer. */
export interface SampleQuestion {
  check: AskedCheck
  explainer: string
}

/**
 * The question that a quiz shows of itself to whoever has not taken it: one that an explainer asks, first of all
 * the quiz's own. It is the same for everyone, so it tells nothing of an attempt.
 * @returns undefined where none of the explainers asks a question of the quiz
 */
export function sampleQuestion(site: Site, quiz: Quiz): SampleQuestion | undefined {
  const { items, objectives } = site.library
  const ids = new Set(itemsFor(Object.values(items), quiz.objectives).map(({ id }) => id))
  const slugs = [quiz.explainer, ...quiz.objectives.map((id) => objectives[id]?.explainer)]
  for (const slug of new Set(slugs)) {
    const explainer = slug === undefined ? undefined : site.explainer(slug)
    const check = explainer && askCheck(site, explainer)
    if (explainer && check && ids.has(check.item)) return { check, explainer: explainer.slug }
  }
  return undefined
}
