import type { Html } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { CitedText } from '../parts/cited-text.tsx'

interface PointsProps {
  site: Site
  id: 'key-points' | 'unknown'
  title: string
  points: readonly Html[]
  /** Beside the title. */
  mark?: Child
  /** Below the list. */
  children?: Child
}

/** A box with a list: what to remember of an explainer, or what nobody has said. */
export function Points({ site, id, title, points, mark, children }: PointsProps) {
  return (
    <section class={`box ${id}`} aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{title}</h2>
        {mark}
      </div>
      <ul>
        {points.map((point) => (
          <li>
            <CitedText site={site} html={point} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
