import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { maxItems } from '../../domain/attempt.ts'
import { ownSheetPath } from '../../domain/own/sheet-handover.ts'
import { presentItem } from '../../domain/presented-item.ts'
import type { OwnQuestionsState } from '../../states/teach/own-questions.ts'
import { ClassSettings, OwnProblems } from '../classroom/opening.tsx'
import { QuestionKey } from '../classroom/question-key.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { Controls } from '../quiz/controls/controls.tsx'
import { apart } from './apart.ts'
import { ObjectiveItems } from './objective-items.tsx'

/** What was read of a teacher's own questions, each as learners will see it, and the form for a class with them. */
export function OwnQuestions({ state }: { state: OwnQuestionsState }) {
  const { site, questions } = state
  const { count, t } = site
  return (
    <>
      <h2 id="read" tabindex={-1}>
        {questions.length > 0 ? count('questions.read', questions.length) : t('questions.none')}
      </h2>
      <NotRead state={state} />
      {questions.length > 0 && <ClassForm state={state} />}
    </>
  )
}

/** What stays behind, and why. */
function NotRead({ state }: { state: OwnQuestionsState }) {
  const { site, misreadings, problems, nameOf } = state
  const { t } = site
  if (misreadings.length + problems.length === 0) return null
  return (
    <section class="box" aria-labelledby="not-read">
      <h3 id="not-read">{t('questions.notRead')}</h3>
      {misreadings.length > 0 && (
        <ul>
          {misreadings.map(({ places, reason }) => (
            <li>
              {t(places.length === 1 ? 'questions.line' : 'questions.lines', {
                n: places
                  .map(({ line, question }) =>
                    question
                      ? t('questions.place', { line, n: question.number, name: question.name })
                      : line,
                  )
                  .join(', '),
              })}{' '}
              {t(`questions.misread.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && <OwnProblems site={site} problems={problems} nameOf={nameOf} />}
    </section>
  )
}

function ClassForm({ state }: { state: OwnQuestionsState }) {
  const { site, questions, own } = state
  const { t, path, library } = site
  return (
    <form method="post" action={`${path('/classrooms')}#open`} class="open-class" id="own-class">
      <input type="hidden" name="own" value={own} />
      <p class="actions">
        <button class="button" type="submit">
          {t('open.submit')}
        </button>{' '}
        <a class="button quiet" href={path(ownSheetPath)} data-handover="">
          {t('worksheet.make')}
        </a>
      </p>
      <details class="open-settings">
        <summary>{t('open.settings')}</summary>
        <ClassSettings site={site} form={{ values: {} }} />
      </details>
      <details class="open-settings" open={state.chosen.size > 0}>
        <summary>{t('questions.mix')}</summary>
        {Object.values(library.objectives).map((objective) => (
          <ObjectiveItems site={site} objective={objective} chosen={state.chosen} />
        ))}
      </details>
      <fieldset class="own-questions">
        <legend>{t('questions.which', { most: maxItems })}</legend>
        {questions.map((question) => (
          <Question site={site} {...question} />
        ))}
      </fieldset>
    </form>
  )
}

/** Ticked to be asked; unfolded, as learners see it, and then with its key. */
function Question({ site, item, isChosen }: { site: Site; item: Item; isChosen: boolean }) {
  const { t } = site
  const id = `pick-${item.id}`
  return (
    <div class="own-question">
      <p>
        <input type="checkbox" name="items" value={item.id} id={id} checked={isChosen} />{' '}
        <label for={id}>
          <Markup html={item.stem} /> <small>{t(`type.${item.type}`)}</small>
        </label>
      </p>
      <details open>
        <summary>{t('questions.preview')}</summary>
        <div class="own-views">
          <Preview site={site} item={item} />
          <div>
            <h3>{t('questions.key')}</h3>
            <QuestionKey site={site} item={item} />
          </div>
        </div>
      </details>
    </div>
  )
}

/** Looks as it will, and does nothing: what is right is told below, in words. */
function Preview({ site, item }: { site: Site; item: Item }) {
  const presented = presentItem(item, item.id)
  const controls = <Controls site={site} item={presented} entered={() => []} mistakes={[]} />
  return (
    <fieldset class="preview" disabled inert>
      <p class="preview-stem">
        <Markup html={item.stem} />
      </p>
      <OwnLine site={site} id={item.id} />
      {apart(controls, item.id)}
    </fieldset>
  )
}
