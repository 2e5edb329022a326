import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { minutesFor, minutesOf } from '../../domain/duration.ts'
import type { StartOptions } from '../../domain/start-options.ts'
import { quizThing } from '../../formats/structured-data/learning.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { QuizFacts } from './quiz-facts.tsx'
import { QuizMasthead } from './quiz-masthead.tsx'
import { StartForm } from './start-form.tsx'

interface QuizPageProps {
  site: Site
  quiz: Quiz
  options: StartOptions
  /** The most questions that can be drawn. */
  most: number
}

/** Where a quiz starts: how many questions, how long, what is kept. Its masthead is as short as that of the questions. */
export function QuizPage({ site, quiz, options, most }: QuizPageProps) {
  const { t, path } = site
  const { id, title, summary, length, explainer } = quiz
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
      masthead="quiz"
      styles="quiz"
    >
      <QuizMasthead site={site} href="/quizzes" label="quiz.all" />
      <section class="field">
        <p class="kicker">{t('quiz.kicker')}</p>
        <h1>
          <Markup html={title} />
        </h1>
        <p>
          <Markup html={summary} />
        </p>
        <QuizFacts
          site={site}
          questions={options.items?.length ?? options.questions}
          minutes={minutesOfChoice(site, quiz, options)}
        />
        {options.leftOut !== undefined && <p>{site.count('quiz.leftOut', options.leftOut)}</p>}
        <StartForm site={site} quizId={id} options={options} most={most} />
        <HowItWorks site={site} />
      </section>
      {first && (
        <p>
          {t('quiz.readFirst')}{' '}
          <a href={path(`/explainers/${explainer}`)}>
            <Markup html={first.title} />
          </a>
        </p>
      )}
    </Layout>
  )
}

/** The choice of questions as a query, without its `?`. */
const choiceOf = ({ items, questions }: StartOptions): string =>
  items ? `items=${items.join(',')}` : `questions=${questions}`

/** What is asked may be another number of questions, or a selection of them. */
function minutesOfChoice(
  { library }: Site,
  quiz: Quiz,
  { items, questions }: StartOptions,
): number {
  const bank = Object.values(library.items)
  if (!items) return minutesOf(bank, { ...quiz, length: questions })
  return minutesFor(bank.filter(({ id }) => items.includes(id)))
}

function HowItWorks({ site }: { site: Site }) {
  const { t } = site
  return (
    <details>
      <summary>{t('quiz.how')}</summary>
      <ul>
        <li>{t('quiz.how.feedback')}</li>
        <li>{t('quiz.how.address')}</li>
        <li>{t('quiz.how.recorded')}</li>
      </ul>
    </details>
  )
}
