/** One page of each kind for Lighthouse to look at: those of search engines, and those of one person. */
import type { Library } from '../../content/library.ts'
import { pageKinds } from '../../content/page-kinds.ts'
import { singlePages } from '../../content/pages.ts'

export interface MeasuredPage {
  path: string
  /** Search engines may list it. */
  isListed: boolean
}

/** States under their names in `src/examples`. */
const examples = [
  'question-single',
  'question-order',
  'feedback-single-wrong',
  'feedback-classify-partly',
  'result-mixed',
  'result-shared',
  'join-open',
  'report-open',
  'board-open',
  'discuss-single',
]

export function measuredPages(library: Library): MeasuredPage[] {
  const single = singlePages.filter(({ isUnlisted }) => !isUnlisted).map(({ path }) => path)
  const ofKinds = pageKinds.flatMap(({ path, things }) => {
    const [first] = things(library)
    return first ? [`${path}/${first.id}`] : []
  })
  return [
    ...[...new Set([...single, ...ofKinds])].map((path) => ({ path, isListed: true })),
    ...examples.map((name) => ({ path: `/_examples/${name}`, isListed: false })),
  ]
}
