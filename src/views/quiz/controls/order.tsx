import { plainText } from '../../../content/plain-text.ts'
import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { type Fields, placeField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, invalid } from './fields.ts'
import { focusAfter, MoveButton } from './move-button.tsx'

interface OrderControlsProps extends ControlsProps {
  choices: readonly PresentedChoice[]
  /** `<choice id>:up` or `:down`, just done: a button of that choice takes the focus. */
  moved: string | undefined
}

/** Numbered selects, and buttons that move a choice by one place. */
export function OrderControls({ site, choices, entered, wrongField, moved }: OrderControlsProps) {
  const ordered = inOrder(choices, entered)
  return (
    <ol class="order">
      {ordered.map((choice, index) => {
        const { id, text } = choice
        const name = placeField(id)
        const ends = { up: index === 0, down: index === ordered.length - 1 }
        const focused = focusAfter(moved, id, ends)
        const move = { site, choice, ends, focused }
        return (
          <li>
            <label for={name} class="visually-hidden">
              {site.t('order.place')}: {plainText(text)}
            </label>
            <PlaceSelect choice={choice} ordered={ordered} isWrong={wrongField === name} />{' '}
            <span class="order-text">
              <Markup html={text} />
            </span>{' '}
            <span class="moves">
              <MoveButton {...move} direction="up" />
              <MoveButton {...move} direction="down" />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** A choice and its place, from 1; undefined where none was entered. */
type PlacedChoice = PresentedChoice & { place: string | undefined }

/** By the places entered; half an order is left alone, since moving things about would confuse. */
function inOrder(choices: readonly PresentedChoice[], entered: Fields): PlacedChoice[] {
  const placed = choices.map((choice) => ({
    ...choice,
    place: enteredIn(entered, placeField(choice.id)),
  }))
  const isComplete = placed.every(({ place }) => place !== undefined)
  return isComplete ? placed.sort((a, b) => Number(a.place) - Number(b.place)) : placed
}

/** The number of the place of a choice; a dash where there is no complete order yet. */
function PlaceSelect({
  choice,
  ordered,
  isWrong,
}: {
  choice: PlacedChoice
  ordered: readonly PlacedChoice[]
  isWrong: boolean
}) {
  const name = placeField(choice.id)
  const isComplete = ordered.every(({ place }) => place !== undefined)
  return (
    <select name={name} id={name} {...invalid(isWrong)}>
      {!isComplete && <option value="">–</option>}
      {ordered.map((_, at) => (
        <option value={at + 1} selected={String(at + 1) === choice.place}>
          {at + 1}
        </option>
      ))}
    </select>
  )
}
