import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'

interface QuizMastheadProps {
  site: Site
  /** Path of where one comes from, and what it is called. */
  href: string
  label: UiKey
}

/** In place of the masthead where a quiz is about to start: home, and back to where one chooses, in one line. */
export const QuizMasthead = ({ site, href, label }: QuizMastheadProps) => (
  <div class="quiz-line">
    <a class="brand" href={site.path('/')}>
      <span>{site.name}</span>
    </a>{' '}
    <a class="leave" href={site.path(href)}>
      {site.t(label)}
    </a>
  </div>
)
