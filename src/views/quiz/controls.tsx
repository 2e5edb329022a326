/** The form controls of each type of item. All work by keyboard and without scripts. */
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { type PresentedChoice, type PresentedItem, statuses } from '../../domain/item.ts'
import {
  type Fields,
  matchField,
  placeField,
  responseField,
  statusField,
} from '../../domain/response.ts'
import { Markup } from '../parts/markup.tsx'

interface ControlsProps {
  site: Site
  item: PresentedItem
  /** What was given before, to be kept. */
  entered: Fields
  /** Field to which an error message belongs. */
  wrongField?: string | undefined
  /** The move of a choice that was just done. */
  moved?: string | undefined
}

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

/**
 * The field that an error is about: the first one without a value, in the order in which the
 * learner sees them; else the one that is wrong.
 */
export function fieldToMend(item: PresentedItem, wrongField: string, entered: Fields): string {
  const firstEmpty = (parts: readonly PresentedChoice[], fieldOf: (id: string) => string) =>
    parts.map(({ id }) => fieldOf(id)).find((field) => !enteredIn(entered, field)) ?? wrongField
  if (item.type === 'order') return firstEmpty(item.choices, placeField)
  if (item.type === 'match') return firstEmpty(item.left, matchField)
  if (item.type === 'classify') return firstEmpty(item.statements, statusField)
  return wrongField
}

/** Id of the first control of a field. */
export function controlId(item: PresentedItem, field: string): string {
  if (item.type === 'single' || item.type === 'multiple') return `choice-${item.choices[0]?.id}`
  return item.type === 'classify' ? `${field}-${statuses[0]}` : field
}

/** What ties a control to the error message, where it is the one that is wrong. */
const invalid = (isWrong: boolean) =>
  isWrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'response-error' } : {}

/** What a field holds; a select that was left alone sends an empty text. */
const enteredIn = (entered: Fields, field: string): string | undefined =>
  entered(field).find((value) => value !== '')

function ChoiceControl(props: {
  type: 'radio' | 'checkbox'
  choice: PresentedChoice
  isChosen: boolean
}) {
  const { type, choice, isChosen } = props
  const id = `choice-${choice.id}`
  return (
    <div class="choice">
      <input type={type} name={responseField} id={id} value={choice.id} checked={isChosen} />
      <label for={id}>
        <Markup html={choice.text} />
      </label>
    </div>
  )
}

/** Numbered selects, and buttons that move a choice by one place. */
function OrderControls({
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

function Select({
  site,
  name,
  options,
  entered,
  wrongField,
}: ControlsProps & { name: string; options: readonly PresentedChoice[] }) {
  const chosen = enteredIn(entered, name)
  return (
    <select name={name} id={name} {...invalid(wrongField === name)}>
      <option value="">{site.t('match.choose')}</option>
      {options.map(({ id, text }) => (
        <option value={id} selected={id === chosen}>
          {plainText(text)}
        </option>
      ))}
    </select>
  )
}

function NumberControl({ site, entered, unit, wrongField }: ControlsProps & { unit: string }) {
  return (
    <div class="number">
      <label for={responseField}>{site.t('number.label')}</label>
      <p>
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          name={responseField}
          id={responseField}
          value={entered(responseField)[0] ?? ''}
          aria-describedby={wrongField ? 'unit response-error' : 'unit'}
          aria-invalid={wrongField ? 'true' : undefined}
        />{' '}
        <span id="unit">
          <Markup html={unit} />
        </span>
      </p>
    </div>
  )
}
