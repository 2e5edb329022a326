import type { Site } from '../../content/site.ts'
import type { FollowedLesson } from '../../states/live/followed.ts'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { CertaintyRow } from '../quiz/certainty-row.tsx'
import { Controls } from '../quiz/controls/controls.tsx'
import { ResponseErrors } from '../quiz/question.tsx'

/**
 * The form of an open vote. It posts to the address of its page, so that the same markup goes to every learner; and
 * it stays after a vote, which may be changed.
 */
export function VoteForm({ site, lesson }: { site: Site; lesson: FollowedLesson }) {
  const { t } = site
  const { question, phase, round, entered, mistakes, summary, moved, own, said, certainty } = lesson
  if (!question) return null
  const { item, presented } = question
  const isGuess = phase === 'guess'
  return (
    <>
      {summary && <ResponseErrors site={site} summary={summary} />}
      {own !== undefined && !said && <p class="box">{t('lesson.said.taken')}</p>}
      <form
        method="post"
        hx-post=""
        hx-target="#lesson"
        hx-swap="innerMorph"
        hx-sync="#lesson:drop"
        hx-disable="findAll button"
        novalidate
      >
        <input type="hidden" name="round" value={String(round)} />
        <input type="hidden" name="item" value={item.id} />
        <fieldset>
          <legend>
            <h1 tabindex={-1} autofocus={mistakes.length === 0 && !moved && !said}>
              {isGuess ? t('lesson.guess') : <Markup html={item.stem} />}
            </h1>
            {isGuess && (
              <>
                <p>{t('lesson.guess.text')}</p>
                <p class="stem">
                  <Markup html={item.stem} />
                </p>
              </>
            )}
          </legend>
          <OwnLine site={site} id={item.id} />
          <Controls
            site={site}
            item={presented}
            entered={entered}
            mistakes={mistakes}
            moved={moved}
          />
        </fieldset>
        {certainty && <CertaintyRow site={site} certainty={certainty} />}
        <div class="onward">
          <button class="button" type="submit">
            {t(own === undefined ? 'lesson.learner.send' : 'lesson.learner.change')}
          </button>
        </div>
      </form>
    </>
  )
}
