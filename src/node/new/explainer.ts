import type { Draft } from './draft.ts'
import { unknownFact, usableFacts } from './evidence.ts'
import { requireSlug } from './names.ts'
import { NotPossible } from './not-possible.ts'
import { rename, starterFile } from './starter.ts'

/** A page to read, last in reading order. @param name part of its address */
export function newExplainer(draft: Draft, name?: string): void {
  const slug = requireSlug(name, 'explainer')
  const [quiz] = draft.filesIn('en/quizzes')
  if (quiz === undefined) {
    throw new NotPossible(
      'There is no quiz yet that it could lead to: npm run new -- quiz some-name',
    )
  }
  const [first = '', second = first] = usableFacts(draft, slug)
  const names = { 'F-BAS-01': first, 'F-BAS-02': second, 'F-BAS-03': unknownFact(draft) }
  const text = rename(starterFile('en/explainers/basics.md'), names)
  draft.create(`en/explainers/${slug}.md`, text.replace('quiz: basics', `quiz: ${quiz}`))
  draft.addToList('site.yaml', 'explainers', slug)
}
