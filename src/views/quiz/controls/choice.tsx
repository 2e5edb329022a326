import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { responseField } from '../../../domain/response-fields.ts'
import { choiceControl } from '../../../states/quiz/mistakes.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { mistakeIn } from './fields.ts'
import { MistakeNote } from './mistake-note.tsx'

interface ChoiceControlsProps extends ControlsProps {
  type: 'radio' | 'checkbox'
  choices: readonly PresentedChoice[]
}

/** One of several choices, or several of them. */
export function ChoiceControls({ site, entered, mistakes, type, choices }: ChoiceControlsProps) {
  const chosen = entered(responseField)
  const mistake = mistakeIn(mistakes, responseField)
  return (
    <>
      <MistakeNote site={site} mistake={mistake} />
      {choices.map(({ id, text }) => {
        const control = choiceControl(id)
        return (
          <div class="choice">
            <input
              type={type}
              name={responseField}
              id={control}
              value={id}
              checked={chosen.includes(id)}
              aria-invalid={mistake ? 'true' : undefined}
            />
            <label for={control}>
              <Markup html={text} />
            </label>
          </div>
        )
      })}
    </>
  )
}
