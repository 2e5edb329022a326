import type { Site } from '../../content/site.ts'
import type { Attempt } from '../../domain/attempt.ts'
import { type Outcome, outcomeOf, scoreResponse } from '../../domain/scoring.ts'

/** How it went with one item so far: in a test no more is told than that it is answered. */
export type Step = Outcome | 'answered' | 'open'

/** One for each item, in their order. */
export const stepsOf = (site: Site, { items, responses, mode }: Attempt): Step[] =>
  items.map((id, index) => {
    const item = site.item(id)
    const given = responses[index]
    if (!item || !given) return 'open'
    return mode === 'test' ? 'answered' : outcomeOf(scoreResponse(item, given.response))
  })
