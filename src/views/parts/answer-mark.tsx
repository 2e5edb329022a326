import type { CountedAnswer } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'

/** What an answer is, once the key may be seen: `misled` where most were wrong so, of two as common both. */
export type Standing = 'key' | 'misled' | 'wrong' | undefined

export interface Marking {
  showsKey: boolean
  /** The wrong answer that most gave; it is marked together with the key. */
  distractor: CountedAnswer | undefined
}

/** How an answer is marked; all are alike before the key may be seen. */
export function standingOf(answer: CountedAnswer, { showsKey, distractor }: Marking): Standing {
  if (!showsKey) return undefined
  if (answer.isKey) return 'key'
  return answer.count === distractor?.count ? 'misled' : 'wrong'
}

/** The sign of it, in words for those who don't see it. */
export function AnswerMark({ site, standing }: { site: Site; standing: Standing }) {
  if (!standing) return null
  const isKey = standing === 'key'
  return (
    <>
      <span aria-hidden="true">{isKey ? '✓' : '✗'} </span>
      <span class="visually-hidden">
        {standing === 'misled'
          ? site.t('report.distractor')
          : `${site.t(isKey ? 'report.key' : 'verdict.wrong')}:`}{' '}
      </span>
    </>
  )
}
