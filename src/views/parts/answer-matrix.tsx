import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { AnswerCount, barsLabel, countBefore, shareOf, type VoteBefore } from './answer-count.tsx'
import { AnswerMark, type Marking, standingOf } from './answer-mark.tsx'
import { Bar } from './bar.tsx'
import { Markup } from './markup.tsx'

interface AnswerMatrixProps extends Marking {
  site: Site
  /** The parts, all with the same answers. */
  groups: readonly AnswerGroup[]
  /** How many answered: each bar is the share of them. */
  attempts: number
  /** What the heads of the columns count, where that is not clear. */
  corner?: string | undefined
  /** The head of a column. @param at from 0 */
  head: (answer: CountedAnswer, at: number) => Child
  /** What a part is called. @param at from 0 */
  handle: (at: number) => Child
  /** What there is to say of a part besides. */
  after?: ((group: AnswerGroup) => Child) | undefined
  /** An earlier vote. */
  before?: VoteBefore | undefined
}

/** The answers to a question with parts: a row for each part, a column for each answer. */
export function AnswerMatrix(props: AnswerMatrixProps) {
  const { site, groups, attempts, corner, head, handle, after, before, ...marking } = props
  return (
    <table class="answer-matrix">
      <caption class="visually-hidden">{barsLabel(site, attempts)}</caption>
      <thead>
        <tr>
          <td>{corner}</td>
          {groups[0]?.answers.map((answer, at) => (
            <th scope="col">{head(answer, at)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group, at) => (
          <tr>
            <th scope="row">
              <span class="part">
                <b>{handle(at)}</b>{' '}
                <span>
                  <Markup html={group.label ?? ''} />
                  {after?.(group)}
                </span>
              </span>
            </th>
            {group.answers.map((answer, column) => (
              <Cell
                site={site}
                answer={answer}
                attempts={attempts}
                before={before && countBefore(before, at, answer)}
                head={head(answer, column)}
                {...marking}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps extends Marking {
  site: Site
  answer: CountedAnswer
  attempts: number
  /** How many gave it in an earlier vote. */
  before: number | undefined
  /** Said again to the eye where the head of the column is out of place: on a narrow screen. */
  head: Child
}

function Cell({ site, answer, attempts, before, head, ...marking }: CellProps) {
  const { count } = answer
  // With a key in each row, a sign in every other cell would be too many.
  const known = standingOf(answer, marking)
  const standing = known === 'wrong' ? undefined : known
  return (
    <td class={standing ?? (count > 0 ? undefined : 'nobody')}>
      <Bar share={shareOf(count, attempts)} />
      <span class="cell-head" aria-hidden="true">
        {head}
      </span>
      <span>
        <AnswerMark site={site} standing={standing} />
        {count > 0 || before ? (
          <AnswerCount site={site} count={count} attempts={attempts} before={before} />
        ) : (
          0
        )}
      </span>
    </td>
  )
}
