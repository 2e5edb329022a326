import { reviewItem } from '../../answers/review.ts'
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { itemsFor } from '../../domain/bank.ts'
import { type AskedCheck, askCheck, checkSeed } from '../explainer/check-yourself.ts'

/**
 * The question that a quiz shows of itself to whoever has not taken it: one that an explainer asks, first of all
 * the quiz's own. It is the same for everyone, so it tells nothing of an attempt.
 * @returns undefined where none of the explainers asks a question of the quiz
 */
export function sampleQuestion(site: Site, quiz: Quiz): AskedCheck | undefined {
  const { items, objectives } = site.library
  const ids = new Set(itemsFor(Object.values(items), quiz.objectives).map(({ id }) => id))
  const slugs = [quiz.explainer, ...quiz.objectives.map((id) => objectives[id]?.explainer)]
  for (const slug of new Set(slugs)) {
    const explainer = slug === undefined ? undefined : site.explainer(slug)
    const check = explainer && askCheck(site, explainer)
    if (check && ids.has(check.item)) return check
  }
  return undefined
}

/**
 * The same question once it was answered.
 * @param given what the query of an address says
 * @returns undefined where that is no answer to the question of this build
 */
export function answerSample(
  site: Site,
  quiz: Quiz,
  given: { item: string | undefined; choice: string | undefined },
): ReviewedItem | undefined {
  const sample = sampleQuestion(site, quiz)
  const item = site.library.items[sample?.item ?? '']
  const choice = sample?.choices.find(({ id }) => id === given.choice)
  if (!item || !choice || item.id !== given.item) return undefined
  return reviewItem(site, item, choice.id, checkSeed)
}
