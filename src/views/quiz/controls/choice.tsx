import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { responseField } from '../../../domain/response-fields.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import { choiceControl } from '../../../states/quiz/mistakes.ts'
import { Markup } from '../../parts/markup.tsx'
import { prepared } from '../../prepared.ts'
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
      {choices.map(({ id, text }) => (
        <ChoiceControl
          site={site}
          type={type}
          id={id}
          isChosen={chosen.includes(id)}
          isInvalid={mistake !== undefined}
          text={<Markup html={text} />}
        />
      ))}
    </>
  )
}

interface ChoiceControlProps extends Pick<ChoiceControlsProps, 'site' | 'type'> {
  id: string
  isChosen: boolean
  isInvalid: boolean
  text: Child
}

const ChoiceControl = prepared(
  ({ type, id, isChosen, isInvalid, text }: ChoiceControlProps) => (
    <div class="choice">
      <input
        type={type}
        name={responseField}
        id={choiceControl(id)}
        value={id}
        checked={isChosen}
        aria-invalid={isInvalid ? 'true' : undefined}
      />{' '}
      <label for={choiceControl(id)}>{text}</label>
    </div>
  ),
  ({ type, id, isChosen, isInvalid }) => `${type} ${id} ${isChosen} ${isInvalid}`,
  ['text'],
)
