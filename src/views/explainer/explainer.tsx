import type { Explainer } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { explainerThing } from '../../formats/structured-data/learning.ts'
import { type Check, isAnswered } from '../../states/explainer/check-yourself.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { CitedText } from '../parts/cited-text.tsx'
import { Contents } from '../parts/contents.tsx'
import { LargeFigure } from '../parts/large-figure.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { CheckYourself } from './check-yourself.tsx'
import { Neighbours } from './neighbours.tsx'
import { Points } from './points.tsx'
import { QuizCall } from './quiz-call.tsx'
import { SignsLegend } from './signs-legend.tsx'
import { VersionSwitch } from './version-switch.tsx'
import { WordList } from './word-list.tsx'

interface ExplainerPageProps {
  site: Site
  explainer: Explainer
  /** The question within the text, if there is one. */
  check: Check | undefined
}

/** An explainer: the story from the start, key points once it has begun, and at its end what nobody has said. */
export function ExplainerPage({ site, explainer, check }: ExplainerPageProps) {
  const { t, path } = site
  const { slug, title, summary, figure, opening, sections, keyPoints, unknown, quiz } = explainer
  const verdict =
    check && isAnswered(check)
      ? `${t(check.isCorrect ? 'feedback.correct' : 'feedback.incorrect')}: `
      : ''
  return (
    <Layout
      site={site}
      page={{
        title: verdict + plainText(title),
        description: summary,
        canonical: `/explainers/${slug}`,
        thing: explainerThing(site, explainer),
      }}
      here="/explainers"
    >
      <article class="reading">
        <PageHeader title={<Markup html={title} />} lead={<Markup html={summary} />}>
          {figure && (
            <p class="figure">
              <LargeFigure site={site} figure={figure} />
            </p>
          )}
          <VersionSwitch site={site} explainer={explainer} version="full" />
        </PageHeader>
        <div class="prose">
          <CitedText site={site} html={opening} />
        </div>
        <Points
          site={site}
          id="key-points"
          title={t('explainer.keyPoints')}
          points={keyPoints.map(({ html }) => html)}
          mark={
            <EmbedMark
              site={site}
              snippet={`explainers/${slug}`}
              label={t('explainer.keyPoints')}
            />
          }
        >
          <SignsLegend site={site} />
        </Points>
        <Contents site={site} sections={sections} />
        <BodyText
          site={site}
          sections={sections}
          slug={slug}
          after={({ id }) =>
            check?.section === id && (
              <CheckYourself {...{ site, check, quiz, path: path(`/explainers/${slug}`) }} />
            )
          }
        />
        <Points site={site} id="unknown" title={t('explainer.unknown')} points={unknown} />
        <QuizCall site={site} quiz={quiz} />
        <WordList site={site} terms={explainer.terms} />
        <Neighbours site={site} slug={slug} version="full" />
      </article>
    </Layout>
  )
}
