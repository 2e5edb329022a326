import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { StatusBadge } from './status-badge.tsx'

/** Entries of a definition list: the status of a fact, its confidence and its date. */
export function FactGrades({ site, fact }: { site: Site; fact: Fact }) {
  const { t } = site
  const { status, confidence, date } = fact
  return (
    <>
      <div>
        <dt>{t('fact.status')}</dt>
        <dd>
          <StatusBadge site={site} fact={fact} />. {t(`status.${status}.meaning`)}
        </dd>
      </div>
      <div>
        <dt>{t('fact.confidence')}</dt>
        <dd>{t(`confidence.${confidence}.alone`)}</dd>
      </div>
      {date && (
        <div>
          <dt>{t('fact.date')}</dt>
          <dd>
            <time datetime={date}>{site.date(date)}</time>
          </dd>
        </div>
      )}
    </>
  )
}
