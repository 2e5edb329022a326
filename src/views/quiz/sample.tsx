import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { sampleQuestion } from '../../states/quiz/sample-question.ts'
import { CheckForm } from '../parts/check-form.tsx'
import { Markup } from '../parts/markup.tsx'
import { OnFromCheck } from '../parts/on-from-check.tsx'
import { prepared } from '../prepared.ts'
import { Feedback } from './feedback/feedback.tsx'

interface SampleProps {
  site: Site
  quiz: Quiz
  /** Address of the page. */
  path: string
}

/** One question of a quiz, the same for everyone: to answer at once, and at the same place its answer. */
export const Sample = ({
  answered,
  ...asked
}: SampleProps & { answered: ReviewedItem | undefined }) =>
  answered ? <AnsweredSample {...asked} answered={answered} /> : <AskedSample {...asked} />

const AskedSample = prepared(
  ({ site, quiz, path }: SampleProps) => {
    const check = sampleQuestion(site, quiz)
    return (
      check && (
        <section class="sample" id="check" aria-labelledby="sample">
          <h2 id="sample">{site.t('shared.sample')}</h2>
          <CheckForm site={site} check={check} path={path} />
        </section>
      )
    )
  },
  ({ quiz }) => quiz,
  ['path'],
)

const AnsweredSample = ({
  site,
  quiz,
  path,
  answered,
}: SampleProps & { answered: ReviewedItem }) => (
  <section class="sample" id="check">
    <h2 class="stem">
      <Markup html={answered.stem} />
    </h2>
    <Feedback site={site} reviewed={answered} />
    <OnFromCheck site={site} quiz={quiz.id} path={path} />
  </section>
)
