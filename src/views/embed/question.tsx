/** A question in a frame, answered by links alone. */
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { AskedItem } from '../../states/embed/asked-item.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from '../quiz/feedback/feedback.tsx'
import { verdictOf } from '../quiz/feedback/verdict.tsx'
import { AnswerLinks } from './answer-links.tsx'
import { BadState } from './bad-state.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A question by itself: asked, or answered with its feedback. */
export function EmbeddedQuestion(
  props: EmbedProps & {
    asked: AskedItem
    /** The state in the address is none of ours. */
    isBadState?: boolean
    reviewed?: ReviewedItem | undefined
    isState?: boolean
  },
) {
  const { site, asked, isBadState, reviewed, snippet } = props
  const { t } = site
  const title = reviewed && `${verdictOf(site, reviewed)}: ${snippet.title}`
  return (
    <EmbedLayout {...props} {...(title && { title })}>
      <p class="kicker">{t('embed.question')}</p>
      {isBadState && <BadState site={site} />}
      <h1>
        <Markup html={asked.item.stem} />
      </h1>
      {reviewed ? (
        <>
          <Feedback site={site} reviewed={reviewed} />
          <p>
            <a class="button quiet" rel="nofollow" href={site.path(snippet.path)}>
              {t('embed.tryAgain')}
            </a>
          </p>
        </>
      ) : (
        <AnswerLinks site={site} asked={asked} page={snippet.page} />
      )}
      <p class="small">{t('embed.notRecorded')}</p>
    </EmbedLayout>
  )
}
