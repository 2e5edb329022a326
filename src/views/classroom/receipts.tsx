import type { Site } from '../../content/site.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { Receipt } from '../../states/classroom/receipts.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Layout } from '../layout/layout.tsx'
import { Identifier } from '../parts/identifier.tsx'
import { ReportCounts } from './report-counts.tsx'
import { ReportParts } from './report-fragment.tsx'

interface ReceiptsPageProps {
  site: Site
  state: ReportState
  receipts: readonly Receipt[]
  /** Links and lines beyond the number read at a time. */
  unread: number
}

/** What became of each receipt, and the report with those that count. */
export function ReceiptsPage({ site, state, receipts, unread }: ReceiptsPageProps) {
  const { t } = site
  const found = receipts.filter(({ hasToken }) => hasToken).length
  const left = receipts.length - found
  return (
    <Layout
      site={site}
      page={{ title: t('receipts.title'), isPrivate: true }}
      here="/teach"
      styles="classroom"
    >
      <h1>{t('receipts.title')}</h1>
      <p role="status">
        {site.count('receipts.found', found)}
        {left > 0 && ` ${site.count('receipts.left', left)}`}
        {unread > 0 && ` ${site.count('receipts.unread', unread)}`}
      </p>
      <ol class="receipts">
        {receipts.map(({ line, fate, completion }) => (
          <li>
            <strong>
              <Identifier>
                {completion ? formatLearnerName(completion.name) : shorten(line)}
              </Identifier>
            </strong>
            : {t(`receipt.${fate}`)}
          </li>
        ))}
      </ol>
      <p>
        <a class="button quiet" href={state.path('')}>
          {t('problem.report')}
        </a>
      </p>
      <ReportCounts site={site} state={state} />
      <ReportParts site={site} state={state} />
    </Layout>
  )
}

const mostShown = 40

/** The end of a long address says most: it shows where copying stopped. */
const shorten = (line: string): string =>
  line.length > mostShown ? `…${line.slice(-mostShown)}` : line
