import type { Site } from '../../content/site.ts'
import {
  type AnsweredCheck,
  type Check,
  isAnswered,
} from '../../states/explainer/check-yourself.ts'
import { CheckForm } from '../parts/check-form.tsx'
import { CitedNotes } from '../parts/cited-notes.tsx'
import { Markup } from '../parts/markup.tsx'
import { OnFromCheck } from '../parts/on-from-check.tsx'
import { outcomeSigns } from '../quiz/feedback/verdict.tsx'

interface CheckYourselfProps {
  site: Site
  check: Check
  /** Id of that of the explainer. */
  quiz: string
  /** Address of the explainer. */
  path: string
}

/** A question amid the text. Its form leads back to the same place, where the answer stands. */
export function CheckYourself({ site, check, quiz, path }: CheckYourselfProps) {
  return (
    <section class="check" id="check" aria-labelledby="check-title">
      <h2 id="check-title">{site.t('check.title')}</h2>
      {isAnswered(check) ? (
        <Answered site={site} check={check} quiz={quiz} path={path} />
      ) : (
        <CheckForm site={site} check={check} path={path} />
      )}
    </section>
  )
}

/** The choices where they stood, marked in the words of a quiz, those that matter with what there is to say of them. */
function Answered({ site, check, quiz, path }: CheckYourselfProps & { check: AnsweredCheck }) {
  const { t } = site
  return (
    <>
      <p class={`verdict ${check.isCorrect ? 'correct' : 'incorrect'}`} role="status">
        <span aria-hidden="true">{outcomeSigns[check.isCorrect ? 'correct' : 'incorrect']}</span>{' '}
        {t(check.isCorrect ? 'feedback.correct' : 'feedback.incorrect')}
      </p>
      <p class="stem">
        <Markup html={check.stem} />
      </p>
      <ul>
        {check.choices.map(({ text, isKey, isTaken, feedback }) => (
          <li class={isKey ? 'right' : isTaken ? 'wrong' : undefined}>
            {isKey && (
              <Sign
                sign={outcomeSigns.correct}
                word={t(`feedback.choice.${isTaken ? 'right' : 'missed'}`)}
              />
            )}
            {isTaken && !isKey && (
              <Sign sign={outcomeSigns.incorrect} word={t('feedback.choice.wrong')} />
            )}
            <Markup html={text} />
            {(isKey || isTaken) && (
              <>
                <p>
                  <Markup html={feedback.html} />
                </p>{' '}
                <CitedNotes site={site} facts={feedback.facts} />
              </>
            )}
          </li>
        ))}
      </ul>
      <OnFromCheck site={site} quiz={quiz} path={path} />
    </>
  )
}

const Sign = ({ sign, word }: { sign: string; word: string }) => (
  <>
    <strong>
      <span aria-hidden="true">{sign}</span> {word}
    </strong>{' '}
  </>
)
