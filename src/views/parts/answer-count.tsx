import type { Site } from '../../content/site.ts'
import { percent } from './percent.ts'

/** How many gave an answer, and which share of all who answered that is. */
export const AnswerCount = (props: { site: Site; count: number; attempts: number }) => (
  <>
    {props.site.number(props.count)} <small>{percent(shareOf(props.count, props.attempts))}</small>
  </>
)

/** @returns 0 to 1; 0 of nobody */
export const shareOf = (count: number, attempts: number): number =>
  attempts > 0 ? count / attempts : 0
