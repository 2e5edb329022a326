import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { StartOptions } from '../../domain/start-options.ts'
import { quizThing } from '../../formats/structured-data/learning.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StartForm } from './start-form.tsx'

interface QuizPageProps {
  site: Site
  quiz: Quiz
  options: StartOptions
  /** The most questions that can be drawn. */
  most: number
}

/** Where a quiz starts: how many questions, how long, what is recorded. */
export function QuizPage({ site, quiz, options, most }: QuizPageProps) {
  const { t, path } = site
  const { id, title, summary, length, minutes, explainer } = quiz
  const first = site.explainer(explainer)
  const isUsual = !options.items && options.questions === length
  return (
    <Layout
      site={site}
      page={{
        title: plainText(title),
        description: summary,
        canonical: `/quizzes/${id}`,
        thing: quizThing(site, quiz),
        ...(!isUsual && { embedded: `/quizzes/${id}?${choiceOf(options)}` }),
      }}
      here="/quizzes"
      styles="quiz"
    >
      <article class="quiz-start">
        <PageHeader
          kicker={t('quiz.kicker')}
          title={<Markup html={title} />}
          lead={<Markup html={summary} />}
        />
        <ul class="quiz-facts">
          <li>{site.count('quiz.questions', options.items?.length ?? options.questions)}</li>
          {isUsual && <li>{site.count('quiz.minutes', minutes)}</li>}
          <li>{t('quiz.noTimer')}</li>
        </ul>
        <StartForm site={site} quizId={id} options={options} most={most} />
        {first && (
          <p>
            {t('quiz.readFirst')}{' '}
            <a href={path(`/explainers/${explainer}`)}>
              <Markup html={first.title} />
            </a>
          </p>
        )}
        <HowItWorks site={site} />
      </article>
    </Layout>
  )
}

/** The choice of questions as a query, without its `?`. */
const choiceOf = ({ items, questions }: StartOptions): string =>
  items ? `items=${items.join(',')}` : `questions=${questions}`

function HowItWorks({ site }: { site: Site }) {
  const { t } = site
  return (
    <section class="box" aria-labelledby="how">
      <h2 id="how">{t('quiz.how')}</h2>
      <ul>
        <li>{t('quiz.how.feedback')}</li>
        <li>{t('quiz.how.address')}</li>
        <li>{t('quiz.how.recorded')}</li>
      </ul>
    </section>
  )
}
