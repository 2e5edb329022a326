import { writeFraction } from '../../answers/points.ts'
import type { ClassroomClock } from '../../content/classroom-clock.ts'
import { howJoined, numberIn } from '../../content/joined-away.ts'
import type { Site } from '../../content/site.ts'
import { voteScoresOf } from '../../domain/first-votes.ts'
import { hundredthsOf } from '../../domain/hundredths.ts'
import type { LearnerLine } from '../../domain/learner-line.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { isLiveLine } from '../../domain/live/lines.ts'
import type { ScoreLine } from '../../domain/record.ts'
import { outcomeOf, partsPerPoint } from '../../domain/scoring.ts'
import { memo } from '../../once/memo.ts'
import type { ReportState } from '../../states/classroom/report.ts'

const levels = { correct: 'full', partly: 'part', incorrect: 'none' } as const

/** How one question went, by the parts of its point that were earned. */
const cellFor = memo(
  partsPerPoint + 1,
  (parts: number) => `<td class="${levels[outcomeOf(parts)]}">${writeFraction(parts)}</td>`,
)

/**
 * Writes rows of the table of learners as markup. It is text, since a thousand cells as components would
 * cost more of the free plan's 10 ms than all the rest; and nothing in it was typed by anyone, since names
 * are made of our own words.
 */
export function learnerRows(site: Site, state: ReportState, clock: ClassroomClock) {
  const linkTo = (below: string, word: string) => {
    const [beforeName, afterName] = state.path(`/learners/{name}/${below}`).split('{name}')
    return (name: string, shown: string) =>
      `<a href="${beforeName}${name}${afterName}">${word}<span class="visually-hidden" translate="no">: ${shown}</span></a>`
  }
  const removeLink = linkTo('remove', site.t('report.remove'))
  const partLink = linkTo('part', site.t('report.part'))
  const blankCell = `<td class="absent">–<span class="visually-hidden"> ${site.t('feedback.none')}</span></td>`
  // The day stands above the table where all share it.
  const timeOf = state.joinedOn === undefined ? clock.plain : clock.hour
  const soFar = (n: number) =>
    n > 0 ? site.t('report.answered', { n, total: state.items.length }) : '–'
  return (line: LearnerLine): string => {
    const { name, counted, underWay, items, attempts, joinedAt, voters = 0 } = line
    // A lesson may have asked fewer questions than the class has.
    let asked = 0
    let blanks = 0
    const cells = state.items.map(({ id }) => {
      const given = items.get(id)
      if (!given) return '<td class="absent">–</td>'
      asked++
      if (given.response !== '') return cellFor(given.points)
      blanks++
      return blankCell
    })
    const handedIn =
      blanks > 0 ? ` ${site.t('report.answered', { n: asked - blanks, total: asked })}` : ''
    const shown = formatLearnerName(name)
    const alone = attempts.filter(({ id }) => !isLiveLine(id)).length + (underWay?.attempts ?? 0)
    const mayBeTwo = voters > 0 || alone > 1
    return [
      `<tr id="learner-${name}"><th scope="row" translate="no">${shown}</th>`,
      state.hasNumbers ? `<td>${numberIn(site, line) ?? '–'}</td>` : '',
      `<td class="total">${counted ? writeFraction(counted.line.score) + handedIn : soFar(underWay?.answered ?? 0)}</td>`,
      state.report.firstVotes ? `<td>${counted ? firstAndGain(site, counted.line) : '–'}</td>` : '',
      ...cells,
      `<td>${attemptsOf(site, attempts, voters)}</td>`,
      `<td>${joinedAt === undefined ? '–' : timeOf(joinedAt) + howJoined(site, state.settings, line)}</td>`,
      `<td>${removeLink(name, shown)}${mayBeTwo ? ` · ${partLink(name, shown)}` : ''}</td></tr>`,
    ].join('')
  }
}

/** `4.5 (+1)`: what the first votes earned, and by how much the last on the same questions changed it. */
function firstAndGain({ number }: Site, line: ScoreLine): string {
  const scores = voteScoresOf(line)
  if (!scores) return '–'
  const first = hundredthsOf(scores.first)
  const gain = hundredthsOf(scores.last) - first
  return `${number(first / 100)} (${gain < 0 ? '−' : '+'}${number(Math.abs(gain) / 100)})`
}

/** `2`, or `2 (1: finished 3 times; 2: on paper)` where there is more to know of one. */
function attemptsOf(site: Site, attempts: LearnerLine['attempts'], voters: number): string {
  const [only] = attempts
  if (attempts.length === 1 && only?.line.isOnPaper) return `1 (${site.t('report.onPaper')})`
  const notes = attempts.flatMap(({ completions, line }, at) => {
    const n = at + 1
    if (line.isOnPaper) return site.t('report.nthOnPaper', { n })
    return completions > 1 ? site.t('report.completions', { n, times: completions }) : []
  })
  // Before the end of a lesson it is no attempt yet.
  if (voters > 1) notes.push(site.t('report.devices', { n: voters }))
  return notes.length > 0 ? `${attempts.length} (${notes.join('; ')})` : String(attempts.length)
}
