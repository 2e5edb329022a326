import type { Draft } from './draft.ts'
import { explainersOf } from './evidence.ts'
import { requireSlug } from './names.ts'
import { NotPossible } from './not-possible.ts'
import { starterFile } from './starter.ts'

/** As many questions as a quiz begins with, where there are enough. */
const usualLength = 12

/** A quiz over all objectives that have questions. @param name part of its address */
export function newQuiz(draft: Draft, name?: string): void {
  const id = requireSlug(name, 'quiz')
  const items = draft
    .filesIn('en/items')
    .flatMap((file) => draft.entries(`en/items/${file}.yaml`))
    .filter(([, { retired }]) => retired === undefined)
  if (items.length === 0) {
    throw new NotPossible('There is no question yet that it could ask: npm run new -- item')
  }
  const objectives = [...new Set(items.map(([, { objective }]) => objective))]
  const text = starterFile('en/quizzes/basics.yaml')
    .replace('explainer: basics', `explainer: ${explainersOf(draft)[0]}`)
    .replace('length: 6', `length: ${Math.min(usualLength, items.length)}`)
    .replace('objectives: [basics]', `objectives: [${objectives.join(', ')}]`)
  draft.create(`en/quizzes/${id}.yaml`, text)
}
