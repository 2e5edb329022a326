import type { Site } from '../../content/site.ts'
import { LargeFigure } from '../parts/large-figure.tsx'

/** The large figures of the front page. */
export function Figures({ site }: { site: Site }) {
  const { figures } = site.library.home
  if (figures.length === 0) return null
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li class="figure">
          <LargeFigure site={site} figure={figure} />
        </li>
      ))}
    </ul>
  )
}
