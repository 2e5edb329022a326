import type { AnswerGroup } from '../../answers/breakdown.ts'
import { letterAt } from '../../content/letter.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { AnswerCount, barsLabel, countBefore, shareOf, type VoteBefore } from './answer-count.tsx'
import { AnswerMark, type Marking, standingOf } from './answer-mark.tsx'
import { Bar } from './bar.tsx'
import { Markup } from './markup.tsx'

interface AnswerBarsProps extends Marking {
  site: Site
  group: AnswerGroup
  /** How many answered: each bar is the share of them. */
  attempts: number
  /** What stands before an answer; unless given, the letter of one that was offered. @param at from 0 */
  handle?: (at: number) => Child
  /** An earlier vote, and the place of this group in it. */
  before?: VoteBefore | undefined
  at?: number
}

/** The answers to a question or to one part of it as bars; with `showsKey` the key is marked. */
export function AnswerBars(props: AnswerBarsProps) {
  const { site, group, attempts, handle, before, at: place = 0, ...marking } = props
  const { label, isOpen, answers } = group
  // A question shows all its choices; of a part, choices that nobody took would be noise.
  const isWhole = label === undefined && !isOpen
  const shown = answers.filter(({ count, isKey, isBeyond }) =>
    isKey && marking.showsKey ? true : !isBeyond && (count > 0 || isWhole),
  )
  // A key that nobody gave has no letter: it would move those of the answers below it as it is shown.
  const lettered = shown.filter(({ count }) => isWhole || count > 0)
  return (
    <>
      {label === undefined ? (
        <p class="visually-hidden">{barsLabel(site, attempts)}</p>
      ) : (
        <p class="bars-label">
          <Markup html={label} />
        </p>
      )}
      <ol class="answer-bars">
        {shown.map((answer) => {
          const at = lettered.indexOf(answer)
          const standing = standingOf(answer, marking)
          const earlier = before && countBefore(before, place, answer)
          return (
            <li class={standing}>
              {isWhole && !handle && <b>{letterAt(at)}</b>}
              {handle && <b>{at >= 0 && handle(at)}</b>}
              <span class="bar-answer">
                <Bar share={shareOf(answer.count, attempts)} />
                {before && <Bar share={shareOf(earlier ?? 0, before.attempts)} isBefore />}
                <span>
                  <AnswerMark site={site} standing={standing} />
                  <Markup html={answer.text} />
                </span>
              </span>{' '}
              <span class="taken">
                <AnswerCount
                  site={site}
                  count={answer.count}
                  attempts={attempts}
                  before={earlier}
                />
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
