import type { ReviewedItem, ReviewedOutcome } from '../../../answers/reviewed-item.ts'
import type { Site } from '../../../content/site.ts'

/** How far a response was right, in words: `Partly right: 2 of 3 right`. */
export function verdictOf(site: Site, reviewed: ReviewedItem): string {
  const { outcome } = reviewed
  return outcome === 'partly' ? partlyRight(site, reviewed) : site.t(`feedback.${outcome}`)
}

/** What can be counted in the answer itself; a number that is near has nothing to count. */
function partlyRight({ t }: Site, reviewed: ReviewedItem): string {
  if (reviewed.form === 'number') return t('feedback.near')
  if (reviewed.form === 'parts') {
    const n = reviewed.parts.filter(({ isCorrect }) => isCorrect).length
    const key = reviewed.isOrder ? 'feedback.partly.order' : 'feedback.partly'
    return t(key, { n, total: reviewed.parts.length })
  }
  const keys = reviewed.choices.filter(({ isKey }) => isKey)
  const found = keys.filter(({ isTaken }) => isTaken).length
  const taken = reviewed.choices.filter(({ isTaken }) => isTaken).length
  const counts = { n: found, total: keys.length, wrong: taken - found }
  return t(taken > found ? 'feedback.partly.mixed' : 'feedback.partly.found', counts)
}

/** For places that have the words beside it. None of them is the sign of a status. */
export const outcomeSigns: Record<ReviewedOutcome, string> = {
  correct: '✓',
  partly: '≈',
  incorrect: '✗',
  blank: '–',
}

/** The verdict with its sign, which the words make plain. */
export const ResponseVerdict = ({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) => (
  <>
    <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span> {verdictOf(site, reviewed)}
  </>
)
