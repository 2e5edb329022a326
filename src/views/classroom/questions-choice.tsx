import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { maxItems } from '../../domain/attempt.ts'
import { oncePer } from '../../once/once-per.ts'
import { idsIn, type OpeningForm } from '../../states/classroom/opening.ts'
import { invalidIf } from './invalid-if.ts'

/** Which questions a class gets: a selection that was made already, or a draw from a quiz. */
export function QuestionsChoice({ site, form }: { site: Site; form: OpeningForm }) {
  const selection = idsIn(form.values.items)
  if (selection.length === 0) return <QuizChoice site={site} form={form} />
  return (
    <>
      <p>
        {site.count('quiz.selection', selection.length)}{' '}
        <a href={site.path('/teach/selection')}>{site.t('open.other')}</a>
      </p>
      <input type="hidden" name="items" value={selection.join(',')} />
      {form.own && <input type="hidden" name="own" value={form.own} />}
    </>
  )
}

function QuizChoice({ site, form }: { site: Site; form: OpeningForm }) {
  const { t, library } = site
  const { values } = form
  return (
    <>
      <p>
        <label for="quiz">{t('open.quiz')}</label>{' '}
        <select name="quiz" id="quiz" {...invalidIf(form, 'quiz')}>
          {library.quizzes.map(({ id, title }) => (
            <option value={id} selected={id === values.quiz}>
              {plainText(title)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="class-questions">{t('open.questions')}</label>{' '}
        <select name="questions" id="class-questions" {...invalidIf(form, 'questions')}>
          <option value="">{t('open.questions.usual', { lengths: usualLengths(site) })}</option>
          {Array.from({ length: maxItems }, (_, at) => String(at + 1)).map((count) => (
            <option value={count} selected={count === values.questions}>
              {count}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}

/** How many questions the quizzes have by default, such as `12 or 8`. */
const usualLengths = oncePer(({ library, locale }: Site): string => {
  const lengths = new Set(library.quizzes.map(({ length }) => String(length)))
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(lengths)
})
