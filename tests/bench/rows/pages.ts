/** Pages that depend on the build alone, and what is not there. */
import { firstExplainer, library } from '../../support/content.ts'
import type { Goal } from '../goals.ts'
import type { Row } from '../row.ts'

const page = (name: string, path: string, goal: Goal): Row => ({
  name,
  goal,
  isOfBuild: true,
  requests: 300,
  prepare: async () => [{ path, status: 200 }],
})

const explainer = `/explainers/${firstExplainer.slug}`
const [firstFact] = Object.values(library.facts)

export const pageRows: readonly Row[] = [
  page('explainer', explainer, { ratio: 0.85 }),
  page('home', '/', { ratio: 0.85 }),
  page('claims', '/claims', { ratio: 0.85 }),
  page('timeline', '/timeline', { ratio: 0.85 }),
  page('glossary', '/glossary', { ratio: 0.85 }),
  page('sources', '/sources', { ratio: 0.8 }),
  page('fact', `/facts/${firstFact?.id}`, { ratio: 0.85 }),
  page('teach', '/teach', { ratio: 0.8 }),
  {
    name: '404 not found',
    goal: { ratio: 0.7 },
    requests: 300,
    prepare: async () => [{ path: '/nothing-here', status: 404 }],
  },
  {
    name: '304 not modified',
    goal: { ratio: 0.9 },
    requests: 300,
    async prepare({ browser }) {
      const { headers } = await browser.open(explainer)
      const tag = headers.get('ETag') ?? ''
      return [{ path: explainer, headers: { 'If-None-Match': tag }, status: 304 }]
    },
  },
]
