import type { CountedAnswer } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'

/** What an answer is, once the key may be seen: `key`, `misled` where most were wrong so, or neither. */
export type Standing = 'key' | 'misled' | undefined

export interface Marking {
  showsKey: boolean
  /** The wrong answer that most gave; it is marked together with the key. */
  distractor: CountedAnswer | undefined
}

/** How an answer is marked; all are alike before the key may be seen. */
export function standingOf(answer: CountedAnswer, { showsKey, distractor }: Marking): Standing {
  if (!showsKey) return undefined
  if (answer.isKey) return 'key'
  return answer === distractor ? 'misled' : undefined
}

/** The sign of it, in words for those who don't see it. */
export function AnswerMark({ site, standing }: { site: Site; standing: Standing }) {
  if (!standing) return null
  const isKey = standing === 'key'
  return (
    <>
      <span aria-hidden="true">{isKey ? '✓' : '✗'} </span>
      <span class="visually-hidden">
        {isKey ? `${site.t('report.key')}:` : site.t('report.distractor')}{' '}
      </span>
    </>
  )
}
