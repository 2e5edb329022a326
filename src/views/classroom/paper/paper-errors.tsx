import type { Site } from '../../../content/site.ts'
import { isWrong, type TypedPaper, type WrongLine } from '../../../states/classroom/paper.ts'
import { FieldError } from '../../parts/field-error.tsx'
import { describeProblem } from './paper-problem.ts'

const fieldOf = ({ number }: WrongLine): string => `paper-line-${number}`

/** What is wrong, each with a link to its line. It takes the focus, so it is heard without being an alert. */
export function PaperErrors({ site, typed }: { site: Site; typed: TypedPaper }) {
  const { t } = site
  return (
    <section
      class="error-summary"
      aria-labelledby="errors-title"
      aria-describedby="errors"
      tabindex={-1}
      autofocus
    >
      <h2 id="errors-title">{t('paper.refused.wrong')}</h2>
      <ul id="errors">
        {typed.lines.filter(isWrong).map((line) => (
          <li>
            <a href={`#${fieldOf(line)}`}>
              {t('paper.line', { n: line.number, words: describeProblem(site, line) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One line to put right. */
export function WrongLineField({ site, line }: { site: Site; line: WrongLine }) {
  const id = fieldOf(line)
  return (
    <div class="paper-line">
      <label for={id}>{site.t('paper.lineNumber', { n: line.number })}</label>
      <FieldError id={`${id}-error`} text={describeProblem(site, line)} isSilent />
      <input
        id={id}
        name="answers"
        value={line.typed}
        spellcheck={false}
        autocapitalize="characters"
        autocomplete="off"
        aria-describedby={`${id}-error`}
        aria-invalid="true"
      />
    </div>
  )
}
