import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import type { ListedClassroomAttempt } from '../../domain/classroom-report.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { Layout } from '../layout/layout.tsx'
import { ReportFragment } from './report.tsx'
import type { ReportState } from './report-state.ts'

/** What became of a receipt; each has a text `receipt.<fate>`. */
export type ReceiptFate = UiKey extends infer K
  ? K extends `receipt.${infer Fate}`
    ? Fate
    : never
  : never

export interface Receipt {
  /** As pasted. */
  line: string
  fate: ReceiptFate
  /** There where the attempt is one of this class, in time. */
  attempt?: ListedClassroomAttempt
}

/** The report with the receipts counted, and what became of each. */
export function ReceiptsPage(props: {
  site: Site
  state: ReportState
  receipts: readonly Receipt[]
  /** Lines beyond what is read at a time. */
  unread: number
}) {
  const { site, state, receipts, unread } = props
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: t('receipts.title'), isPrivate: true }}
      here="/teach"
      uses={['classroom.css']}
    >
      <h1>{t('receipts.title')}</h1>
      <p role="status">
        {site.count('receipts.read', receipts.length)}
        {unread > 0 && ` ${site.count('receipts.unread', unread)}`}
      </p>
      <ol class="receipts">
        {receipts.map(({ line, fate, attempt }) => (
          <li>
            <strong>{attempt ? formatLearnerName(attempt.name) : shorten(line)}</strong>:{' '}
            {t(`receipt.${fate}`)}
          </li>
        ))}
      </ol>
      <p>
        <a class="button quiet" href={state.path('')}>
          {t('problem.report')}
        </a>
      </p>
      <ReportFragment site={site} state={state} />
    </Layout>
  )
}

const mostShown = 40

/** The end of a long address says most: there the copying stopped. */
const shorten = (line: string): string =>
  line.length > mostShown ? `…${line.slice(-mostShown)}` : line
