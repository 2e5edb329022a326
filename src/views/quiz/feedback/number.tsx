import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { FactSources } from '../../parts/fact-sources.tsx'
import { Markup } from '../../parts/markup.tsx'
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
      <p>
        <Markup html={feedback.html} />
      </p>
      <FactSources site={site} facts={feedback.facts} />
    </>
  )
}
