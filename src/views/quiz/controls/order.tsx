import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { type Fields, placeField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, mistakeIn } from './fields.ts'
import { MistakeNote } from './mistake-note.tsx'
import { Moves } from './moves.tsx'

interface OrderControlsProps extends ControlsProps {
  choices: readonly PresentedChoice[]
  /** `<choice id>:up` or `:down`, just done: a button of that choice takes the focus. */
  moved: string | undefined
}

/** Buttons that move a choice by one place; without scripts, a numbered select for each (the stylesheet knows). */
export function OrderControls({ site, choices, entered, mistakes, moved }: OrderControlsProps) {
  const ordered = inOrder(choices, entered)
  return (
    <ol class="order">
      {ordered.map(({ id, text, place }, index) => {
        const name = placeField(id)
        const mistake = mistakeIn(mistakes, name)
        return (
          <li>
            <div class="order-text">
              <label for={name}>
                <Markup html={text} />
              </label>
              <MistakeNote site={site} mistake={mistake} />
            </div>
            <Moves {...{ site, id, index, total: ordered.length, place, mistake, moved }} />
          </li>
        )
      })}
    </ol>
  )
}

/** A choice and its place, from 1; undefined where a form left it open. */
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
