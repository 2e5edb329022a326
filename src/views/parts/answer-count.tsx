import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import { percent } from './percent.ts'

/** An earlier vote on the same question. */
export interface VoteBefore {
  groups: readonly AnswerGroup[]
  attempts: number
}

/** How many gave an answer in an earlier vote. @param at of its group */
export const countBefore = ({ groups }: VoteBefore, at: number, { text }: CountedAnswer): number =>
  groups[at]?.answers.find((answer) => answer.text === text)?.count ?? 0

interface AnswerCountProps {
  site: Site
  count: number
  attempts: number
  /** How many gave it in an earlier vote. */
  before?: number | undefined
}

/** How many gave an answer, and which share of all who answered that is. */
export const AnswerCount = ({ site, count, attempts, before }: AnswerCountProps) => (
  <>
    {before !== undefined && <span class="before">{`${site.number(before)}\u00A0→ `}</span>}
    {site.number(count)} <small>{percent(shareOf(count, attempts))}</small>
  </>
)

/** What the bars of a question are, for those who don't see them. */
export const barsLabel = (site: Site, attempts: number): string =>
  attempts > 0 ? site.count('bars.label', attempts) : site.t('bars.nobody')

/** @returns 0 to 1; 0 of nobody */
export const shareOf = (count: number, attempts: number): number =>
  attempts > 0 ? count / attempts : 0
