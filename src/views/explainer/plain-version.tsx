import { versionQuery } from '../../content/explainer-versions.ts'
import type { Explainer, PlainVersion } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { explainerThing } from '../../formats/structured-data/learning.ts'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Neighbours } from './neighbours.tsx'
import { QuizCall } from './quiz-call.tsx'
import { VersionSwitch } from './version-switch.tsx'
import { WordList } from './word-list.tsx'

interface PlainVersionProps {
  site: Site
  explainer: Explainer
  plain: PlainVersion
}

/** An explainer in plain language; to search engines it is the same page as the full version. */
export function PlainVersionPage({ site, explainer, plain }: PlainVersionProps) {
  const { slug } = explainer
  return (
    <Layout
      site={site}
      page={{
        title: plainText(plain.title),
        description: plain.summary,
        canonical: `/explainers/${slug}`,
        variant: versionQuery('plain'),
        thing: explainerThing(site, explainer),
      }}
      here="/explainers"
    >
      <article class="reading">
        <PageHeader title={<Markup html={plain.title} />} lead={<Markup html={plain.summary} />}>
          <VersionSwitch site={site} explainer={explainer} version="plain" />
        </PageHeader>
        <BodyText site={site} opening={plain.opening} sections={plain.sections} />
        <QuizCall site={site} quiz={explainer.quiz} />
        <WordList site={site} terms={plain.terms} />
        <Neighbours site={site} slug={slug} version="plain" />
      </article>
    </Layout>
  )
}
