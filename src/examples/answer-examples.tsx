/** The answers of a class as bars, before the key is shown and with it. */
import { breakDown, mostTakenDistractor } from '../answers/breakdown.ts'
import { breakDownPlaces } from '../answers/places.ts'
import { letterAt } from '../content/letter.ts'
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { AnswerBars } from '../views/parts/answer-bars.tsx'
import { AnswerMatrix } from '../views/parts/answer-matrix.tsx'
import { oneOfEachType } from './bank.ts'
import { qualitiesOf, responseOf } from './responses.ts'

/** How often each response was given: the right one by most. */
function responsesTo(item: Item): Record<string, number> {
  const given = qualitiesOf(item.type).map((quality, at) => [
    responseOf(item, quality),
    14 - 5 * at,
  ])
  return Object.fromEntries(given)
}

const attemptsAt = (item: Item): number =>
  Object.values(responsesTo(item)).reduce((sum, count) => sum + count, 0)

/** The answers to a question with parts, each part by itself. */
export const Bars = ({ site }: { site: Site }) =>
  oneOfEachType(site).map((item) => {
    const groups = breakDown(site, item, responsesTo(item))
    return [false, true].map((showsKey) =>
      groups.map((group) => (
        <AnswerBars
          site={site}
          group={group}
          attempts={attemptsAt(item)}
          showsKey={showsKey}
          distractor={mostTakenDistractor(groups)?.answer}
        />
      )),
    )
  })

/** The answers to questions with parts, all parts together. */
export const Matrices = ({ site }: { site: Site }) =>
  oneOfEachType(site).map((item) => {
    if (item.type !== 'order' && item.type !== 'match' && item.type !== 'classify') return null
    const responses = responsesTo(item)
    const groups =
      item.type === 'order' ? breakDownPlaces(item, responses) : breakDown(site, item, responses)
    return [false, true].map((showsKey) => (
      <AnswerMatrix
        site={site}
        groups={groups}
        attempts={attemptsAt(item)}
        showsKey={showsKey}
        distractor={mostTakenDistractor(groups)?.answer}
        head={(_, at) => letterAt(at)}
        handle={(at) => String(at + 1)}
      />
    ))
  })
