import { plainText } from '../../../content/plain-text.ts'
import type { PresentedChoice } from '../../../domain/item.ts'
import { placeField } from '../../../domain/response.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, invalid } from './fields.ts'

/** Numbered selects, and buttons that move a choice by one place. */
export function OrderControls({
  site,
  choices,
  entered,
  wrongField,
  moved = '',
}: ControlsProps & { choices: readonly PresentedChoice[] }) {
  const [movedId, direction] = moved.split(':')
  const given = choices.map((choice) => ({
    ...choice,
    place: enteredIn(entered, placeField(choice.id)),
  }))
  const isComplete = given.every(({ place }) => place !== undefined)
  // Half an order is left as it stands: moving things about would confuse.
  const ordered = isComplete ? given.sort((a, b) => Number(a.place) - Number(b.place)) : given
  // At either end the button pressed is of no more use: the other one takes the focus.
  const keepsFocus = (id: string, button: 'up' | 'down', index: number) => {
    if (id !== movedId) return false
    if (index === 0) return button === 'down'
    return index === ordered.length - 1 ? button === 'up' : button === direction
  }
  return (
    <ol class="order">
      {ordered.map(({ id, text, place }, index) => (
        <li>
          <label for={placeField(id)} class="visually-hidden">
            {site.t('order.place')}: {plainText(text)}
          </label>
          <select
            name={placeField(id)}
            id={placeField(id)}
            {...invalid(wrongField === placeField(id))}
          >
            {!isComplete && <option value="">–</option>}
            {ordered.map((_, at) => (
              <option value={at + 1} selected={String(at + 1) === place}>
                {at + 1}
              </option>
            ))}
          </select>{' '}
          <span class="order-text">
            <Markup html={text} />
          </span>{' '}
          <span class="moves">
            <button
              type="submit"
              name="move"
              value={`${id}:up`}
              disabled={index === 0}
              autofocus={keepsFocus(id, 'up', index)}
              class="move"
            >
              <span aria-hidden="true">↑</span>
              <span class="visually-hidden">
                {site.t('order.up')}: {plainText(text)}
              </span>
            </button>
            <button
              type="submit"
              name="move"
              value={`${id}:down`}
              disabled={index === ordered.length - 1}
              autofocus={keepsFocus(id, 'down', index)}
              class="move"
            >
              <span aria-hidden="true">↓</span>
              <span class="visually-hidden">
                {site.t('order.down')}: {plainText(text)}
              </span>
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}
