import type { Site } from '../../../content/site.ts'
import { ownSheetPath } from '../../../domain/own/sheet-handover.ts'
import { Layout } from '../../layout/layout.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { PrintActions } from './print-actions.tsx'

/** Where a device puts a worksheet of its teacher's own questions together: what it needs for it, and a place. */
export function OwnSheetPage({ site }: { site: Site }) {
  const { t, path, library } = site
  const title = t('ownSheet.title')
  return (
    <Layout
      site={site}
      page={{ title, description: t('ownSheet.lead'), canonical: ownSheetPath, isPrivate: true }}
      here="/teach"
      styles="sheet"
      uses={['share.js', 'own-sheet.js']}
    >
      <div class="on-screen">
        <PageHeader
          kicker={<a href={path('/teach/questions')}>{t('questions.title')}</a>}
          title={title}
          lead={t('ownSheet.lead')}
        />
        <noscript>
          <p>{t('ownSheet.page.noScript')}</p>
        </noscript>
        <p role="status" id="sheet-said"></p>
        <div id="sheet-tools" hidden>
          <div id="sheet-choices"></div>
          <PrintActions site={site} />
        </div>
      </div>
      <div
        id="own-sheet"
        data-home={path('/')}
        data-decimal={library.decimalSign ?? undefined}
        data-words={JSON.stringify(wordsFor(site))}
        data-empty={t('ownSheet.page.empty')}
        data-failed={t('ownSheet.page.failed')}
      ></div>
    </Layout>
  )
}

/** Words of sheets and keys, and how numbers are written, by the beginning of their keys. */
const prefixes = ['worksheet.', 'ownSheet.page.', 'own.badge', 'status.', 'language.locale']

const wordsFor = ({ library }: Site) =>
  Object.fromEntries(
    Object.entries(library.ui).filter(([key]) => prefixes.some((start) => key.startsWith(start))),
  )
