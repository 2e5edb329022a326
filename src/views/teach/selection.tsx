import type { Site } from '../../content/site.ts'
import {
  exportFormatNames,
  exportPath,
  exportsPath,
  ownSelection,
} from '../../formats/exports/files.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ObjectiveItems } from './objective-items.tsx'

/** A teacher's own selection of questions: a link to share, or the form for a class with them. */
export function SelectionPage({ site }: { site: Site }) {
  const { t, path, library } = site
  // Any quiz starts a selection; the first is the widest.
  const action = path(`/quizzes/${library.quizzes[0]?.id}`)
  const title = t('selection.title')
  return (
    <Layout
      site={site}
      page={{ title, description: t('selection.lead'), canonical: '/teach/selection' }}
      here="/teach"
      styles="teach"
    >
      <PageHeader
        kicker={<a href={path('/teach')}>{t('teach.title')}</a>}
        title={title}
        lead={t('selection.lead')}
      />
      <form class="prose" method="get" action={action}>
        {Object.values(library.objectives).map((objective) => (
          <ObjectiveItems site={site} objective={objective} />
        ))}
        <p class="actions">
          <button class="button" type="submit" formaction={path('/teach#open')}>
            {t('selection.open')}
          </button>{' '}
          <button class="button quiet" type="submit">
            {t('selection.make')}
          </button>{' '}
          <button
            class="button quiet"
            type="submit"
            formaction={path('/teach/worksheets/selection')}
          >
            {t('worksheet.make')}
          </button>
        </p>
        <ExportButtons site={site} />
      </form>
    </Layout>
  )
}

/** The questions that were ticked as a file, a button for each format. */
const ExportButtons = ({ site }: { site: Site }) => (
  <details class="selectable">
    <summary>{site.t('selection.export')}</summary>
    <p class="export-buttons">
      {exportFormatNames.map((format) => (
        <>
          <button
            class="button quiet"
            type="submit"
            formaction={site.path(exportPath({ quiz: ownSelection, format }))}
          >
            {site.t(`exports.page.${format}.name`)}
          </button>{' '}
        </>
      ))}
    </p>
    <p class="export-buttons">
      <a href={site.path(exportsPath)}>{site.t('selection.export.text')}</a>
    </p>
  </details>
)
