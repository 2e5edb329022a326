import { statuses } from '../../../domain/item.ts'
import { matchField, responseField, statusField } from '../../../domain/response.ts'
import { Markup } from '../../parts/markup.tsx'
import { ChoiceControl } from './choice.tsx'
import type { ControlsProps } from './control-props.ts'
import { Select } from './match.tsx'
import { NumberControl } from './number.tsx'
import { OrderControls } from './order.tsx'

/** The controls of an item, without the form around them. */
export function Controls(props: ControlsProps) {
  const { site, item, entered } = props
  switch (item.type) {
    case 'single':
    case 'multiple':
      return (
        <>
          {item.choices.map((choice) => (
            <ChoiceControl
              type={item.type === 'single' ? 'radio' : 'checkbox'}
              choice={choice}
              isChosen={entered(responseField).includes(choice.id)}
            />
          ))}
        </>
      )
    case 'order':
      return <OrderControls {...props} choices={item.choices} />
    case 'match':
      return (
        <dl class="pairs">
          {item.left.map(({ id, text }) => (
            <div class="pair">
              <dt>
                <label for={matchField(id)}>
                  <Markup html={text} />
                </label>
              </dt>
              <dd>
                <Select {...props} name={matchField(id)} options={item.right} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'number':
      return <NumberControl {...props} unit={item.unit} />
    case 'classify':
      return (
        <>
          {item.statements.map(({ id, text }) => (
            <fieldset
              class="statement"
              id={statusField(id)}
              aria-describedby={props.wrongField === statusField(id) ? 'response-error' : undefined}
            >
              <legend>
                <Markup html={text} />
              </legend>
              {statuses.map((status) => (
                <span class="status-choice">
                  <input
                    type="radio"
                    name={statusField(id)}
                    id={`${statusField(id)}-${status}`}
                    value={status}
                    checked={entered(statusField(id)).includes(status)}
                  />{' '}
                  <label for={`${statusField(id)}-${status}`}>{site.t(`status.${status}`)}</label>
                </span>
              ))}
            </fieldset>
          ))}
        </>
      )
  }
}
