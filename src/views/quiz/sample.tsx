import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { sampleQuestion } from '../../states/quiz/sample-question.ts'
import { CheckForm } from '../parts/check-form.tsx'
import { prepared } from '../prepared.ts'

/** One question of a quiz to answer at once, the same for everyone: the explainer that asks it tells the answer. */
export const Sample = prepared(SampleSection, ({ quiz }) => quiz)

function SampleSection({ site, quiz }: { site: Site; quiz: Quiz }) {
  const sample = sampleQuestion(site, quiz)
  if (!sample) return null
  return (
    <section class="sample" aria-labelledby="sample">
      <h2 id="sample">{site.t('shared.sample')}</h2>
      <CheckForm
        site={site}
        check={sample.check}
        path={site.path(`/explainers/${sample.explainer}`)}
      />
    </section>
  )
}
