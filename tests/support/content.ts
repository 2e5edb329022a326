/** The compiled content that the tests run on, and what they most often ask of it. */
import { content } from '../../.build/content.js'
import type { Library } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'

const [first] = content.libraries
if (!first) throw new Error('Compile the content first: npm run content')

/** In every language; the first is complete. */
export const { libraries } = content
/** In the first language. */
export const library: Library = first
export const site = createSite(library)
export const { t } = site

/** The quiz that the home page leads with. */
export const firstQuiz = firstOf(library.quizzes)
export const firstExplainer = firstOf(library.explainers)

function firstOf<T>(list: readonly T[]): T {
  const [one] = list
  if (!one) throw new Error('the content has none')
  return one
}
