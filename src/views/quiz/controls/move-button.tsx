import type { Site } from '../../../content/site.ts'

export type Direction = 'up' | 'down'

const arrows = { up: '↑', down: '↓' } as const

interface MoveButtonProps {
  site: Site
  /** Of the choice. */
  id: string
  /** Where the choice stands, from 1: its text is beside the button, and need not be heard again. */
  place: number
  direction: Direction
  /** Where there is no further place. */
  ends: Record<Direction, boolean>
  /** The button of this choice that takes the focus. */
  focused: Direction | undefined
}

/** Sends the form and moves a choice by one place. */
export const MoveButton = ({ site, id, place, direction, ends, focused }: MoveButtonProps) => (
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
 * @param ends where there is no further place for the choice
 */
export function focusAfter(
  moved: string | undefined,
  id: string,
  ends: Record<Direction, boolean>,
): Direction | undefined {
  const [movedId, direction] = moved?.split(':') ?? []
  if (id !== movedId) return undefined
  if (ends.up) return 'down'
  return ends.down || direction === 'up' ? 'up' : 'down'
}
