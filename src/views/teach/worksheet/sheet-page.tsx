import type { Site } from '../../../content/site.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { WorksheetFrame } from '../../../states/teach/worksheet.ts'
import { Layout } from '../../layout/layout.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { PrintActions } from './print-actions.tsx'
import { Sheet } from './sheet.tsx'

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
  const { t, path, library } = site
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
        <PrintActions site={site} />
      </div>
      <Sheet
        site={site}
        title={state.title}
        look={state.options}
        source={
          <>
            {site.name}, {site.absolute('/')}. {t('site.licence')} {library.settings.licence.name}.
          </>
        }
      >
        {children}
      </Sheet>
    </Layout>
  )
}
