import type { Misconception } from '../../content/library.ts'
import { quoted } from '../../content/quoted.ts'
import type { Site } from '../../content/site.ts'
import { prepared } from '../prepared.ts'
import { FactLinks } from './fact-links.tsx'
import { Markup } from './markup.tsx'

interface RefutationProps {
  site: Site
  misconception: Misconception
}

/** A wrong idea, marked as such before anything else; why people hold it; what holds instead; the facts. */
export const Refutation = prepared(
  ({ site, misconception }: RefutationProps) => {
    const { why, correction } = misconception
    return (
      <>
        <RefutationText site={site} misconception={misconception} />
        <FactLinks site={site} facts={[...new Set([...why.facts, ...correction.facts])]} />
      </>
    )
  },
  ({ misconception }) => misconception.id,
)

/** The same where its facts are named with others. */
export const RefutationText = prepared(
  ({ site, misconception: { idea, why, correction } }: RefutationProps) => (
    <div class="refutation">
      <p>
        <strong class="not-so">
          <span aria-hidden="true">✗</span> {site.t('refutation.idea')}
        </strong>{' '}
        <q>
          <Markup html={quoted(idea)} />
        </q>
      </p>
      <p>
        <strong>{site.t('refutation.why')}</strong> <Markup html={why.html} />
      </p>
      <p>
        <strong>{site.t('refutation.holds')}</strong> <Markup html={correction.html} />
      </p>
    </div>
  ),
  ({ misconception }) => misconception.id,
)
