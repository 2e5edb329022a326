import type { Site } from '../../../content/site.ts'
import type { WorksheetOptions } from '../../../domain/paper/worksheet-options.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { WorksheetFrame } from '../../../states/teach/worksheet.ts'
import { Layout } from '../../layout/layout.tsx'
import { Markup } from '../../parts/markup.tsx'
import { PageHeader } from '../../parts/page-header.tsx'

interface SheetPageProps {
  site: Site
  state: WorksheetFrame
  /** Plain text. */
  title: string
  /** What there is to choose, which stays on the screen. */
  above: Child
  children: Child
}

/** A page that is a sheet of paper: on the screen with what there is to choose, on paper alone. */
export function SheetPage({ site, state, title, above, children }: SheetPageProps) {
  const { t, path } = site
  const { options } = state
  return (
    <Layout
      site={site}
      page={{ title, canonical: '/teach/worksheets', isPrivate: true }}
      here="/teach"
      styles="sheet"
      uses={['share.js']}
    >
      <div class="on-screen">
        <PageHeader
          kicker={<a href={path('/teach/worksheets')}>{t('worksheets.title')}</a>}
          title={title}
        />
        {above}
        <p class="actions">
          <button class="button" type="button" data-print hidden>
            {t('report.print')}
          </button>{' '}
          <span>{t('worksheet.print')}</span>
        </p>
      </div>
      <article class={classesOf(options)}>
        <p class="running">
          <b>
            <span class="visually-hidden">{t('worksheet.version')} </span>
            {options.version}
          </b>{' '}
          <span>
            <Markup html={state.title} />
          </span>
        </p>
        <div class="sheet-body">
          {children}
          <p class="sheet-end">
            {site.name}, {site.absolute('/')}. {t('site.licence')}{' '}
            {site.library.settings.licence.name}.
          </p>
        </div>
      </article>
    </Layout>
  )
}

const classesOf = ({ version, paper, isLarge, isSpaced }: WorksheetOptions): string =>
  ['sheet', `version-${version}`, paper, isLarge && 'large', isSpaced && 'spaced']
    .filter(Boolean)
    .join(' ')
