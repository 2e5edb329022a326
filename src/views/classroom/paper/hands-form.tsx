import type { Site } from '../../../content/site.ts'
import { mostHands } from '../../../domain/paper/hands.ts'
import type { HandsOfQuestion, PaperPage } from '../../../states/classroom/paper.ts'
import { Fold } from '../../parts/fold.tsx'
import { Markup } from '../../parts/markup.tsx'

/** How many raised a hand for each choice, question by question. */
export function HandsForm({ site, state }: { site: Site; state: PaperPage }) {
  const { t } = site
  const { hands, withoutHands, paths, refusal } = state
  return (
    <Fold id="hands" title={t('hands.title')} isOpen={refusal === 'hands'}>
      <p>{t('hands.text', { most: mostHands })}</p>
      {withoutHands.length > 0 && <p>{t('hands.others', { numbers: withoutHands.join(', ') })}</p>}
      {hands.length > 0 && (
        <form class="paper-form" method="post" action={paths.hands}>
          {hands.map((question) => (
            <Question question={question} />
          ))}
          <button class="button" type="submit">
            {t('hands.save')}
          </button>
        </form>
      )}
    </Fold>
  )
}

function Question({ question }: { question: HandsOfQuestion }) {
  const { item, number, fields } = question
  return (
    <fieldset class="hands">
      <legend>
        {number}. <Markup html={item.stem} />
      </legend>
      {fields.map(({ letter, text, value, isWrong }, at) => {
        const id = `hands-${item.id}-${at + 1}`
        return (
          <p>
            <input
              id={id}
              name={`hands-${item.id}`}
              value={value}
              inputmode="numeric"
              autocomplete="off"
              maxlength={8}
              aria-describedby={isWrong ? 'paper-refusal' : undefined}
              aria-invalid={isWrong ? 'true' : undefined}
            />{' '}
            <label for={id}>
              <b>{letter}</b> <Markup html={text} />
            </label>
          </p>
        )
      })}
    </fieldset>
  )
}
