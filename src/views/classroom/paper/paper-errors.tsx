import type { Site } from '../../../content/site.ts'
import { isWrong, type TypedPaper, type WrongLine } from '../../../states/classroom/paper.ts'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { FieldError } from '../../parts/field-error.tsx'
import { describeProblem } from './paper-problem.ts'

const fieldOf = ({ number }: WrongLine): string => `paper-line-${number}`

/** What is wrong, line by line. */
export const PaperErrors = ({ site, typed }: { site: Site; typed: TypedPaper }) => (
  <ErrorSummary
    title={site.t('paper.refused.wrong')}
    lines={typed.lines.filter(isWrong).map((line) => ({
      control: fieldOf(line),
      words: site.t('paper.line', { n: line.number, words: describeProblem(site, line) }),
    }))}
  />
)

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
