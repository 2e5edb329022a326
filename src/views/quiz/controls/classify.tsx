import { statuses } from '../../../domain/item.ts'
import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { statusField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import { RadioButton } from '../../parts/radio-button.tsx'
import type { ControlsProps } from './control-props.ts'

interface ClassifyControlsProps extends ControlsProps {
  statements: readonly PresentedChoice[]
}

/** For each statement, a choice of statuses. */
export function ClassifyControls({ site, entered, wrongField, statements }: ClassifyControlsProps) {
  return (
    <>
      {statements.map(({ id, text }) => {
        const name = statusField(id)
        return (
          <fieldset
            class="statement"
            id={name}
            aria-describedby={wrongField === name ? 'response-error' : undefined}
          >
            <legend>
              <Markup html={text} />
            </legend>
            {statuses.map((status) => (
              <RadioButton
                name={name}
                value={status}
                label={site.t(`status.${status}`)}
                isChosen={entered(name).includes(status)}
              />
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
