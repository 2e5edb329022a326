import type { Site } from '../../content/site.ts'

/** The way to the quiz of an explainer. @param quiz its id */
export function QuizCall({ site, quiz }: { site: Site; quiz: string }) {
  const { t } = site
  return (
    <section class="quiz-call" aria-labelledby="quiz-call">
      <h2 id="quiz-call">{t('explainer.quizTitle')}</h2>
      <p>{site.count('explainer.quizText', site.quiz(quiz)?.length ?? 0)}</p>
      <p>
        <a class="button" href={site.path(`/quizzes/${quiz}`)}>
          {t('explainer.quizLink')}
        </a>
      </p>
    </section>
  )
}
