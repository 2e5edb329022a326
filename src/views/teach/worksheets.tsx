import type { Page, Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { versions } from '../../domain/paper/version.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { PlainVersions } from './plain-versions.tsx'

/** Every quiz on paper, in each version and with its keys; an own selection; and what else prints well. */
export function WorksheetsPage({ site }: { site: Site }) {
  const { t, path, library } = site
  const title = t('worksheets.title')
  const lead = t('worksheets.lead')
  return (
    <Layout
      site={site}
      page={{ title, description: lead, canonical: '/teach/worksheets' }}
      here="/teach"
      styles="teach"
    >
      <PageHeader
        kicker={<a href={path('/teach')}>{t('teach.title')}</a>}
        title={title}
        lead={lead}
      />
      <section class="scrolls" tabindex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('open.quiz')}</th>
              <th scope="col">{t('worksheets.sheets')}</th>
              <th scope="col">{t('worksheets.keys')}</th>
            </tr>
          </thead>
          <tbody>
            {library.quizzes.map((quiz) => (
              <QuizRow site={site} quiz={quiz} />
            ))}
          </tbody>
        </table>
      </section>
      <p>{t('worksheets.versions')}</p>
      <p>
        {t('worksheets.selection')}{' '}
        <a href={path('/teach/selection')}>{t('teach.selection.link')}</a>
      </p>
      <OtherSheets site={site} />
    </Layout>
  )
}

function QuizRow({ site, quiz }: { site: Site; quiz: Quiz }) {
  const links = (below: string, key: 'worksheet.title' | 'worksheet.key.title') =>
    versions.map((version) => (
      <>
        <a
          href={site.path(`/teach/worksheets/${quiz.id}${below}?version=${version}`)}
          aria-label={site.t(key, { quiz: plainText(quiz.title), version })}
        >
          {version}
        </a>{' '}
      </>
    ))
  return (
    <tr>
      <th scope="row">
        <Markup html={quiz.title} />
        <span class="small"> {site.count('quiz.questions', quiz.length)}</span>
      </th>
      <td class="version-links">{links('', 'worksheet.title')}</td>
      <td class="version-links">{links('/key', 'worksheet.key.title')}</td>
    </tr>
  )
}

/** Pages that print as they are, and parts of pages: of one that a link leads to, only that part is printed. */
function OtherSheets({ site }: { site: Site }) {
  const { t, path, library } = site
  const { lessonNotes, glossary, documents } = library
  const pages = [
    ...partsOf('/teach/notes', lessonNotes),
    ...(glossary.length > 0 ? [{ to: '/glossary', title: t('glossary.title') }] : []),
    ...(documents.length > 0 ? [{ to: '/documents', title: t('documents.title') }] : []),
  ]
  return (
    <>
      <h2>{t('worksheets.others')}</h2>
      <p>{t('worksheets.others.text')}</p>
      <ul class="teach-links">
        {pages.map(({ to, title }) => (
          <li>
            <a href={path(to)}>
              <Markup html={title} />
            </a>
          </li>
        ))}
      </ul>
      <PlainVersions site={site} />
    </>
  )
}

const partsOf = (path: string, { sections }: Page) =>
  sections
    .filter(({ level }) => level === 2)
    .map(({ id, heading }) => ({ to: `${path}#${id}`, title: heading }))
