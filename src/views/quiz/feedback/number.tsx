import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { Explanation } from './explanation.tsx'
import { GivenAndKey } from './given-and-key.tsx'

export function NumberFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'number' }>
}) {
  const { given, key, feedback, isCorrect } = reviewed
  return (
    <>
      <GivenAndKey site={site} given={given} right={isCorrect ? undefined : key} />
      <Explanation site={site} text={feedback} />
    </>
  )
}
