import type { Band } from '../../content/library.ts'
import { Markup } from '../parts/markup.tsx'

/** What a score amounts to, in words. */
export const BandWords = ({ band }: { band: Band }) => (
  <p>
    <strong>
      <Markup html={band.title} />.
    </strong>{' '}
    <Markup html={band.text} />
  </p>
)
