/** What other sites embed, and where they pick it. */
import { isAnsweredByLinks, writeAnswered } from '../../../src/domain/embedded-item.ts'
import { answerOf } from '../../support/answers.ts'
import { firstExplainer, library } from '../../support/content.ts'
import type { Goal } from '../goals.ts'
import type { Row } from '../row.ts'

const frame = (name: string, path: string, goal: Goal): Row => ({
  name,
  goal,
  isOfBuild: true,
  requests: 300,
  prepare: async () => [{ path, status: 200 }],
})

const [section] = firstExplainer.sections
const [fact] = Object.values(library.facts)
const linked = Object.values(library.items).filter(
  (item) => isAnsweredByLinks(item) && !item.retired,
)
const sectionAddress = `${library.settings.origin}/explainers/${firstExplainer.slug}`

export const embedRows: readonly Row[] = [
  frame('embed section', `/embed/explainers/${firstExplainer.slug}/${section?.id}`, {
    ratio: 0.85,
  }),
  frame('embed fact', `/embed/facts/${fact?.id}`, { ratio: 0.85 }),
  {
    name: 'embed question answered',
    goal: { ratio: 0.4 },
    requests: 240,
    prepare: async () =>
      linked.map(({ id }) => {
        const state = encodeURIComponent(writeAnswered(answerOf(id, 'wrong')))
        return { path: `/embed/questions/${id}?state=${state}`, status: 200 }
      }),
  },
  frame('embed picker', '/embed', { ratio: 0.5 }),
  {
    name: 'oEmbed',
    requests: 240,
    prepare: async () => [
      { path: `/oembed?format=json&url=${encodeURIComponent(sectionAddress)}`, status: 200 },
    ],
  },
]
