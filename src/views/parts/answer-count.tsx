import type { Site } from '../../content/site.ts'
import { percent } from './percent.ts'

/** How many gave an answer, and which share of all who answered that is. */
export const AnswerCount = (props: { site: Site; count: number; attempts: number }) => (
  <>
    {props.site.number(props.count)} <small>{percent(shareOf(props.count, props.attempts))}</small>
  </>
)

/** What the bars of a question are, for those who don't see them. */
export const barsLabel = (site: Site, attempts: number): string =>
  attempts > 0 ? site.count('bars.label', attempts) : site.t('bars.nobody')

/** @returns 0 to 1; 0 of nobody */
export const shareOf = (count: number, attempts: number): number =>
  attempts > 0 ? count / attempts : 0
