import type { Strengths } from '../../answers/strengths.ts'
import type { Band } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

interface BandWordsProps {
  site: Site
  band: Band
  strengths: Strengths | undefined
}

/** What a score amounts to: what its taker knows and what not, or where that is not told apart, the words of its band. */
export const BandWords = ({ site, band, strengths }: BandWordsProps) => (
  <p>
    <strong>
      <Markup html={band.title} />.
    </strong>{' '}
    <Markup html={strengths ? site.t('result.strengths', { ...strengths }) : band.text} />
  </p>
)
