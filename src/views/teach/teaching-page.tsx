import type { Page } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { teachingThing } from '../../formats/structured-data/learning.ts'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { Contents } from '../parts/contents.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

interface TeachingPageProps {
  site: Site
  /** Without language. */
  path: string
  text: Page
  /** On paper there is only the first of its sections. */
  printsFirst?: boolean
}

/** For the teacher, to read or print before the lesson: its plan, and the notes on it. */
export function TeachingPage({ site, path, text, printsFirst = false }: TeachingPageProps) {
  const { t } = site
  const { title, summary, opening, sections } = text
  return (
    <Layout
      site={site}
      page={{
        title: plainText(title),
        description: summary,
        canonical: path,
        thing: teachingThing(site, path, text),
      }}
      here="/teach"
      styles="teach"
    >
      <article class={printsFirst ? 'reading first-alone' : 'reading'}>
        <PageHeader
          kicker={<a href={site.path('/teach')}>{t('teach.title')}</a>}
          title={<Markup html={title} />}
          lead={<Markup html={summary} />}
        />
        <Contents site={site} sections={sections} />
        <BodyText site={site} opening={opening} sections={sections} />
      </article>
    </Layout>
  )
}
