import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { lessonNotesThing } from '../../formats/structured-data/learning.ts'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { HeadingLinks } from '../parts/heading-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { Notes } from '../parts/notes.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** For the teacher, to read or print before the lesson. */
export function LessonNotesPage({ site }: { site: Site }) {
  const { t, path, library } = site
  const { title, summary, sections, notes } = library.lessonNotes
  return (
    <Layout
      site={site}
      page={{
        title: plainText(title),
        description: summary,
        canonical: '/teach/notes',
        thing: lessonNotesThing(site),
      }}
      here="/teach"
    >
      <PageHeader
        kicker={<a href={path('/teach')}>{t('teach.title')}</a>}
        title={<Markup html={title} />}
        lead={<Markup html={summary} />}
      />
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{t('explainer.contents')}</h2>
        <ul>
          <HeadingLinks sections={sections.filter(({ level }) => level === 2)} />
        </ul>
      </nav>
      <BodyText page={library.lessonNotes} />
      <Notes site={site} notes={notes} />
    </Layout>
  )
}
