import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { sampleQuestion } from '../../states/quiz/sample-question.ts'
import { Markup } from '../parts/markup.tsx'
import { prepared } from '../prepared.ts'

/** One question of a quiz to look at, without its answer: the same for everyone. */
export const Sample = prepared(SampleSection, ({ quiz }) => quiz)

function SampleSection({ site, quiz }: { site: Site; quiz: Quiz }) {
  const question = sampleQuestion(site, quiz)
  if (!question) return null
  return (
    <section class="sample" aria-labelledby="sample">
      <h2 id="sample">{site.t('shared.sample')}</h2>
      <p class="stem">
        <Markup html={question.stem} />
      </p>
      <ul>
        {question.choices.map(({ text }) => (
          <li>
            <Markup html={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
