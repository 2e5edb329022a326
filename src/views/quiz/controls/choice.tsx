import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { responseField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'

interface ChoiceControlsProps extends ControlsProps {
  type: 'radio' | 'checkbox'
  choices: readonly PresentedChoice[]
}

/** One of several choices, or several of them. */
export function ChoiceControls({ entered, type, choices }: ChoiceControlsProps) {
  const chosen = entered(responseField)
  return (
    <>
      {choices.map(({ id, text }) => (
        <div class="choice">
          <input
            type={type}
            name={responseField}
            id={`choice-${id}`}
            value={id}
            checked={chosen.includes(id)}
          />
          <label for={`choice-${id}`}>
            <Markup html={text} />
          </label>
        </div>
      ))}
    </>
  )
}
