import type { Site } from '../../content/site.ts'
import type { DiscussionState } from '../../states/classroom/discussion.ts'
import { Layout } from '../layout/layout.tsx'
import { ConnectionNotice } from '../parts/connection-notice.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnBadge } from '../parts/own-badge.tsx'
import { percent } from '../parts/percent.ts'
import { DiscussAnswers } from './discuss-answers.tsx'
import { DiscussNav } from './discuss-nav.tsx'
import { DiscussReason } from './discuss-reason.tsx'
import { StageLink } from './stage-link.tsx'
import { answersClass, stemClass } from './stage-size.ts'

interface DiscussProps {
  site: Site
  discussion: DiscussionState
}

/** One question for the projector: its stem and what was answered; then the key and the reason. No names. */
export function DiscussPage({ site, discussion }: DiscussProps) {
  return (
    <Layout
      site={site}
      page={{ title: titleOf(site, discussion), isPrivate: true }}
      styles="stage"
      masthead="none"
      uses={['live.js']}
    >
      <div id="stage" class="field stage">
        <Discussion site={site} discussion={discussion} />
      </div>
      <ConnectionNotice text={site.t('attempt.offline')} />
    </Layout>
  )
}

/** What is on the stage, with the title of the page. */
export function DiscussFragment({ site, discussion }: DiscussProps) {
  return (
    <>
      <title>{`${titleOf(site, discussion)} · ${site.name}`}</title>
      <Discussion site={site} discussion={discussion} />
    </>
  )
}

const titleOf = ({ t }: Site, { question, total }: DiscussionState): string =>
  t('discuss.title', { n: question.number, total })

function Discussion({ site, discussion }: DiscussProps) {
  const { item } = discussion.question
  return (
    <>
      <StageTop site={site} discussion={discussion} />
      <h1 class={stemClass(item)} tabindex={-1} autofocus={!discussion.reason}>
        <Markup html={item.stem} />
      </h1>
      <div class={answersClass(item)}>
        <DiscussAnswers site={site} discussion={discussion} />
      </div>
      {discussion.reason && <DiscussReason site={site} item={item} reason={discussion.reason} />}
      <DiscussNav site={site} discussion={discussion} />
    </>
  )
}

/** Which question it is, how it went once that may be seen, and what only the teacher needs. */
function StageTop({ site, discussion }: DiscussProps) {
  const { t } = site
  const { question, attempts, share, isRevealed, walk, paths } = discussion
  const { item, raised } = question
  const words = item.type === 'single' ? 'discuss.right' : 'discuss.share'
  return (
    <div class="stage-top">
      <p class="kicker">
        {titleOf(site, discussion)} · {site.count('discuss.answered', attempts)}
        {raised > 0 && `, ${site.count('discuss.raised', raised)}`}
        {isRevealed && share !== undefined && ` · ${t(words, { share: percent(share) })}`}{' '}
        <OwnBadge site={site} id={item.id} />
      </p>
      <p>
        <StageLink href={paths.otherWalk}>
          {t(walk === 'quiz' ? 'discuss.walkHardest' : 'discuss.walkQuiz')}
        </StageLink>{' '}
        <a href={paths.report}>{t('discuss.report')}</a>
      </p>
    </div>
  )
}
