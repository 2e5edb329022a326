import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { maxItems } from '../../domain/attempt.ts'
import { openHours } from '../../domain/classroom.ts'
import type { OpeningForm, OpeningProblem } from '../../states/opening.ts'
import { Choice } from '../parts/radio-choice.tsx'
import { HoursChoice } from './hours-choice.tsx'

/** How many questions the quizzes have by default, such as `12 or 8`. */
function usualLengths({ library, locale }: Site): string {
  const lengths = new Set(library.quizzes.map(({ length }) => String(length)))
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(lengths)
}

/** A teacher opens a class. */
export function OpenClassroomForm({ site, form }: { site: Site; form: OpeningForm }) {
  const { t, path, library } = site
  const { values, problem } = form
  const selection = values.items?.split(/[\s,]+/).filter(Boolean) ?? []
  const wrong = (field: OpeningProblem) =>
    problem === field ? { 'aria-invalid': 'true', 'aria-describedby': 'open-error' } : {}
  return (
    <form method="post" action={`${path('/classrooms')}#open`} class="open-class box">
      {problem && (
        <p class="field-error" id="open-error" role="alert">
          <span aria-hidden="true">⚠</span> {t(`open.error.${problem}`)}
        </p>
      )}
      {selection.length > 0 ? (
        <>
          <p>
            {site.count('quiz.selection', selection.length)}{' '}
            <a href={path('/teach#own')}>{t('open.other')}</a>
          </p>
          <input type="hidden" name="items" value={selection.join(',')} />
        </>
      ) : (
        <>
          <p>
            <label for="quiz">{t('open.quiz')}</label>
            <select name="quiz" id="quiz" {...wrong('quiz')}>
              {library.quizzes.map(({ id, title }) => (
                <option value={id} selected={id === values.quiz}>
                  {plainText(title)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="class-questions">{t('open.questions')}</label>
            <input
              type="number"
              name="questions"
              id="class-questions"
              min="1"
              max={maxItems}
              value={values.questions ?? ''}
              placeholder={usualLengths(site)}
              {...wrong('questions')}
            />
          </p>
        </>
      )}
      <Choice site={site} name="mode" values={['practice', 'test']} chosen={values.mode} />
      <Choice site={site} name="feedback" values={['close', 'end']} chosen={values.feedback} />
      <Choice site={site} name="order" values={['same', 'shuffled']} chosen={values.order} />
      <Choice site={site} name="numbers" values={['no', 'yes']} chosen={values.numbers} />
      <HoursChoice site={site} chosen={values.hours ?? String(openHours[1])} />
      <p>
        <label for="zone">{t('open.zone')}</label>
        <input
          type="text"
          name="zone"
          id="zone"
          data-zone
          value={values.zone ?? ''}
          placeholder="Europe/Berlin"
          autocomplete="off"
          spellcheck={false}
          maxlength={64}
          {...wrong('zone')}
        />
        <span class="small"> {t('open.zone.text')}</span>
      </p>
      <button class="button" type="submit">
        {t('open.submit')}
      </button>
    </form>
  )
}
