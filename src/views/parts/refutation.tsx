import type { Misconception } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { prepared } from '../prepared.ts'
import { FactLinks } from './fact-links.tsx'
import { Markup } from './markup.tsx'

interface RefutationProps {
  site: Site
  misconception: Misconception
  /** Facts that stand just above, and need not be told again. */
  told: readonly string[]
}

/** A wrong idea, marked as such before anything else; why people hold it; what holds instead. */
export const Refutation = prepared(
  ({ site, misconception: { idea, why, correction }, told }: RefutationProps) => {
    const facts = [...new Set([...why.facts, ...correction.facts])]
    return (
      <div class="refutation">
        <p>
          <strong class="not-so">
            <span aria-hidden="true">✗</span> {site.t('refutation.idea')}
          </strong>{' '}
          <q>
            <Markup html={idea} />
          </q>
        </p>
        <p>
          <strong>{site.t('refutation.why')}</strong> <Markup html={why.html} />
        </p>
        <p>
          <strong>{site.t('refutation.holds')}</strong> <Markup html={correction.html} />
        </p>
        <FactLinks site={site} facts={facts.filter((fact) => !told.includes(fact))} />
      </div>
    )
  },
  ({ misconception, told }) => [misconception.id, ...told].join(),
)
