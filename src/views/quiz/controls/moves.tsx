import type { Site } from '../../../content/site.ts'
import { placeField } from '../../../domain/response-fields.ts'
import type { Mistake } from '../../../states/quiz/mistakes.ts'
import { prepared } from '../../prepared.ts'
import { invalid } from './fields.ts'

type Direction = 'up' | 'down'

const arrows = { up: '↑', down: '↓' } as const

interface MovesProps {
  site: Site
  /** Of the choice. */
  id: string
  /** Where the choice stands, from 0. */
  index: number
  /** Number of choices. */
  total: number
  /** As a form gave it; undefined where it left that open. */
  place: string | undefined
  mistake: Mistake | undefined
  /** `<choice id>:up` or `:down`, just done. */
  moved: string | undefined
}

/** What puts a choice elsewhere: without scripts a numbered select, and buttons that move it by one place. */
export function Moves({ site, id, index, total, place, mistake, moved }: MovesProps) {
  const places = Array.from({ length: total }, (_, at) => String(at + 1))
  // Whatever else a form sent is no place.
  const known = place === undefined || places.includes(place) ? place : ''
  const focused = focusAfter(moved, id, endsAt(index, total))
  return <PlaceControls {...{ site, id, index, places, place: known, mistake, focused }} />
}

interface PlaceControlsProps extends Omit<MovesProps, 'total' | 'moved'> {
  places: readonly string[]
  /** The button that takes the focus. */
  focused: Direction | undefined
}

const PlaceControls = prepared(
  ({ site, id, index, places, place, mistake, focused }: PlaceControlsProps) => {
    const name = placeField(id)
    const ends = endsAt(index, places.length)
    const move = { site, id, place: index + 1, ends, focused }
    return (
      <div class="moves">
        <select name={name} id={name} {...invalid(mistake)}>
          {place === undefined && <option value="">–</option>}
          {places.map((each) => (
            <option value={each} selected={each === place}>
              {each}
            </option>
          ))}
        </select>{' '}
        <MoveButton {...move} direction="up" /> <MoveButton {...move} direction="down" />
      </div>
    )
  },
  ({ id, index, places, place, mistake, focused }) =>
    [id, index, places.length, place ?? 'open', mistake !== undefined, focused].join(' '),
)

/** Where there is no further place. */
type Ends = Record<Direction, boolean>

const endsAt = (index: number, total: number): Ends => ({
  up: index === 0,
  down: index === total - 1,
})

interface MoveButtonProps extends Pick<PlaceControlsProps, 'site' | 'id' | 'focused'> {
  /** Where the choice stands, from 1: its text is beside the button, and need not be heard again. */
  place: number
  direction: Direction
  ends: Ends
}

/** Sends the form and moves a choice by one place. */
const MoveButton = ({ site, id, place, direction, ends, focused }: MoveButtonProps) => (
  <button
    type="submit"
    name="move"
    value={`${id}:${direction}`}
    disabled={ends[direction]}
    autofocus={focused === direction}
    class="move"
  >
    <span aria-hidden="true">{arrows[direction]}</span>
    <span class="visually-hidden">{site.t(`order.${direction}`, { n: place })}</span>
  </button>
)

/**
 * The button that takes the focus after a move: the one that was pressed, or the other one at either
 * end, where the one that was pressed is disabled.
 * @param moved `<choice id>:up` or `:down`
 */
function focusAfter(moved: string | undefined, id: string, ends: Ends): Direction | undefined {
  const [movedId, direction] = moved?.split(':') ?? []
  if (id !== movedId) return undefined
  if (ends.up) return 'down'
  return ends.down || direction === 'up' ? 'up' : 'down'
}
