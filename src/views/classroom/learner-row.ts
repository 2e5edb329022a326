import { writePoints } from '../../answers/points.ts'
import { reviewItem } from '../../answers/review.ts'
import type { ClassroomClock } from '../../content/classroom-clock.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { LearnerLine } from '../../domain/learner-line.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { RecordedItem } from '../../domain/record.ts'
import { outcomeOf, partsPerPoint } from '../../domain/scoring.ts'
import { memo } from '../../once/memo.ts'
import { oncePer } from '../../once/once-per.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { outcomeSigns, verdictOf } from '../quiz/feedback/verdict.tsx'

/** More than the different answers that a class gives. */
const mostCells = 5000

/** Cells by item, response and points, which is all that one tells. */
const cellsOf = oncePer((site: Site) => {
  const made = memo(mostCells, (key: string) => {
    const [id = '', response = '', points] = key.split(' ')
    return cellFor(site, site.library.items[id], response, Number(points))
  })
  return ({ id, response, points }: RecordedItem) => made(`${id} ${response} ${points}`)
})

const levels = { correct: 'full', partly: 'part', incorrect: 'none' } as const

/** How one question went: a sign, and in words what it stands for. */
function cellFor(site: Site, item: Item | undefined, response: string, points: number): string {
  const outcome = outcomeOf(points)
  const reviewed = item && reviewItem(site, item, response, '')
  // Points stay as they were given; a key that was corrected since would count differently.
  const words =
    reviewed?.points === points ? verdictOf(site, reviewed) : site.number(points / partsPerPoint)
  const sign = `<span aria-hidden="true" title="${words}">${outcomeSigns[outcome]}</span>`
  return `<td class="${levels[outcome]}">${sign} <span class="visually-hidden">${words}</span></td>`
}

/**
 * Writes rows of the table of learners as markup. It is text, since a thousand cells as components would
 * cost more of the free plan's 10 ms than all the rest; and nothing in it was typed by anyone, since names
 * are made of our own words.
 */
export function learnerRows(site: Site, state: ReportState, clock: ClassroomClock) {
  const [beforeName, afterName] = state.path('/learners/{name}/remove').split('{name}')
  const removeWord = site.t('report.remove')
  const cell = cellsOf(site)
  const most = state.items.length * partsPerPoint
  // The day stands above the table where all share it.
  const timeOf = state.joinedOn === undefined ? clock.plain : clock.hour
  return ({ name, number, counted, items, attempts, joinedAt }: LearnerLine): string => {
    const cells = state.items.map(({ id }) => {
      const given = items.get(id)
      return given ? cell(given) : '<td class="absent">–</td>'
    })
    const shown = formatLearnerName(name)
    const remove = `${beforeName}${name}${afterName}`
    return [
      `<tr id="learner-${name}"><th scope="row" translate="no">${shown}</th>`,
      state.settings.hasNumbers ? `<td>${number ?? '–'}</td>` : '',
      `<td class="total">${counted ? writePoints(site, counted.line.score, most) : '–'}</td>`,
      ...cells,
      `<td>${attemptsOf(site, attempts)}</td>`,
      `<td>${joinedAt === undefined ? '–' : timeOf(joinedAt)}</td>`,
      `<td><a href="${remove}">${removeWord}<span class="visually-hidden" translate="no">: ${shown}</span></a></td></tr>`,
    ].join('')
  }
}

/** `2`, or `2 (1: finished 3 times)` where an attempt was completed more than once. */
function attemptsOf(site: Site, attempts: LearnerLine['attempts']): string {
  const again = attempts
    .map(({ completions }, at) => ({ completions, n: at + 1 }))
    .filter(({ completions }) => completions > 1)
    .map(({ completions, n }) => site.t('report.completions', { n, times: completions }))
  return again.length > 0 ? `${attempts.length} (${again.join('; ')})` : String(attempts.length)
}
