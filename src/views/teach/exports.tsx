import type { Site } from '../../content/site.ts'
import { exportsPath, formatId } from '../../formats/exports/files.ts'
import { type ListedFormat, listExports } from '../../formats/exports/listing.ts'
import { Layout } from '../layout/layout.tsx'
import { Fold } from '../parts/fold.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** The quizzes as files: which one is for which program, how it gets in there, and what it leaves out. */
export function ExportsPage({ site }: { site: Site }) {
  const { t, path } = site
  const title = t('exports.title')
  return (
    <Layout
      site={site}
      page={{ title, description: t('exports.lead'), canonical: exportsPath }}
      here="/teach"
      styles="teach"
    >
      <PageHeader
        kicker={<a href={path('/teach')}>{t('teach.title')}</a>}
        title={title}
        lead={t('exports.lead')}
      />
      <div class="prose">
        <p>
          <strong>{t('exports.page.keys')}</strong> {t('exports.page.keys.text')}
        </p>
        <p>{t('exports.page.programs')}</p>
        {listExports(site).map((listed) => (
          <FormatPart site={site} listed={listed} />
        ))}
        <Fold id="other" title={t('exports.page.other')}>
          <p>{t('exports.page.other.text')}</p>
        </Fold>
        <p>
          {t('exports.page.some')}{' '}
          <a href={path('/teach/selection')}>{t('teach.selection.link')}</a>
        </p>
        <h2 id="tried">{t('exports.page.tried')}</h2>
        <p>{t('exports.page.tried.text')}</p>
      </div>
    </Layout>
  )
}

/** Folded up under the programs that read it, which is what a teacher looks for. */
function FormatPart({ site, listed }: { site: Site; listed: ListedFormat }) {
  const { t, count } = site
  const { format, files, omitted } = listed
  return (
    <Fold id={formatId(format)} title={t(`exports.page.${format}.name`)}>
      <p>{t(`exports.page.${format}.where`)}</p>
      <ul class="export-files">
        {files.map(({ path, title, asked, held }) => (
          <li>
            <a href={site.path(path)}>
              <Markup html={title} />
              <span class="visually-hidden">, {t(`exports.page.${format}.name`)}</span>
            </a>{' '}
            {format !== 'cards.tsv' && (
              <small>
                {held === asked
                  ? count('quiz.questions', asked)
                  : t('exports.page.held', { held, asked })}
              </small>
            )}
          </li>
        ))}
      </ul>
      <p class="small">{t(`exports.page.${format}.tried`)}</p>
      <details>
        <summary>
          {t('exports.page.loses')}
          <span class="visually-hidden">: {t(`exports.page.${format}.name`)}</span>
        </summary>
        <p>{t(`exports.page.${format}.loses`)}</p>
        {omitted.map(({ reason, ids }) => (
          <p>
            {t(`exports.page.reason.${reason}`)} {ids.join(', ')}
          </p>
        ))}
      </details>
    </Fold>
  )
}
