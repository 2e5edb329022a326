import type { Site } from '../../content/site.ts'
import type { DiscussionState, StripEntry } from '../../states/classroom/discussion.ts'
import { StageLink } from './stage-link.tsx'

interface DiscussNavProps {
  site: Site
  discussion: DiscussionState
}

/** The one thing to do next, and all questions with the hardest marked. */
export function DiscussNav({ site, discussion }: DiscussNavProps) {
  return (
    <nav class="stage-nav" aria-label={site.t('discuss.nav')}>
      <Onward site={site} discussion={discussion} />
      <Strip site={site} discussion={discussion} />
    </nav>
  )
}

/** Shows the answer, then leads to the next question, from the last one back to the report. */
function Onward({ site, discussion }: DiscussNavProps) {
  const { t } = site
  const { isRevealed, walk, next, paths } = discussion
  if (!isRevealed) {
    return (
      <StageLink class="button stage-onward" href={paths.reveal}>
        {t('discuss.show')}
      </StageLink>
    )
  }
  if (!next) {
    return (
      <a class="button stage-onward" href={paths.report}>
        {t('discuss.report')}
      </a>
    )
  }
  return (
    <StageLink class="button stage-onward" rel="next" href={next.path}>
      {walk === 'quiz' ? t('feedback.next') : t('discuss.nextHardest', { n: next.number })}
    </StageLink>
  )
}

function Strip({ site, discussion }: DiscussNavProps) {
  const { strip, previous, next } = discussion
  const relOf = ({ number }: StripEntry) =>
    number === previous?.number ? 'prev' : number === next?.number ? 'next' : undefined
  return (
    <ol class="stage-strip">
      {strip.map((entry) => (
        <li class={entry.isHard ? 'hard' : undefined}>
          <StageLink href={entry.path} rel={relOf(entry)} isCurrent={entry.isCurrent}>
            {entry.number}
            {entry.isHard && <span class="visually-hidden"> {site.t('discuss.hard')}</span>}
          </StageLink>
        </li>
      ))}
      {strip.some(({ isHard }) => isHard) && (
        <li class="stage-strip-key" aria-hidden="true">
          {site.t('discuss.hard')}
        </li>
      )}
    </ol>
  )
}
