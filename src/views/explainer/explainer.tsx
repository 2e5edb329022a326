import type { Explainer, Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { explainerThing } from '../../formats/structured-data/learning.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { HeadingLinks } from '../parts/heading-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { Notes } from '../parts/notes.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { NextExplainer } from './next-explainer.tsx'
import { QuizCall } from './quiz-call.tsx'
import { VersionSwitch } from './version-switch.tsx'
import { WordList } from './word-list.tsx'

/** An explainer: key points, what is not known, the text, its terms and its notes. */
export function ExplainerPage({ site, explainer }: { site: Site; explainer: Explainer }) {
  const { t } = site
  const { slug, title, summary } = explainer
  return (
    <Layout
      site={site}
      page={{
        title: plainText(title),
        description: summary,
        canonical: `/explainers/${slug}`,
        thing: explainerThing(site, explainer),
      }}
      here="/#explainers"
    >
      <article class="explainer">
        <PageHeader
          kicker={t('explainer.kicker')}
          title={<Markup html={title} />}
          lead={<Markup html={summary} />}
        >
          <VersionSwitch site={site} explainer={explainer} version="full" />
        </PageHeader>
        <Points
          id="key-points"
          title={t('explainer.keyPoints')}
          points={explainer.keyPoints.map(({ html }) => html)}
        >
          <EmbedControl
            site={site}
            snippet={`explainers/${slug}`}
            label={t('explainer.keyPoints')}
          />
        </Points>
        <Points id="unknown" title={t('explainer.unknown')} points={explainer.unknown} />
        <Contents site={site} explainer={explainer} />
        <BodyText page={explainer} embeds={{ site, slug }} />
        <QuizCall site={site} quiz={explainer.quiz} />
        <WordList site={site} terms={explainer.terms} />
        <Notes site={site} notes={explainer.notes} />
        <NextExplainer site={site} slug={slug} version="full" />
      </article>
    </Layout>
  )
}

interface PointsProps {
  id: 'key-points' | 'unknown'
  title: string
  points: readonly Html[]
  children?: Child
}

/** A box with a list at the top of an explainer. */
function Points({ id, title, points, children }: PointsProps) {
  return (
    <section class={`box ${id}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <ul>
        {points.map((point) => (
          <li>
            <Markup html={point} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The contents of the explainer: its larger headings. */
function Contents({ site, explainer }: { site: Site; explainer: Explainer }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{site.t('explainer.contents')}</h2>
      <ul>
        <HeadingLinks sections={explainer.sections.filter(({ level }) => level === 2)} />
      </ul>
    </nav>
  )
}
