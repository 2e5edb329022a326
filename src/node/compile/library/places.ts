import type { Place, PlaceLabel, Places } from '../../../content/library.ts'
import { mapEntries } from '../map-entries.ts'
import type { RegisterFiles } from '../read/files.ts'

/** A part of the library of its own, since only pages of the build show it. */
export const compilePlaces = ({ sources }: RegisterFiles): Places =>
  Object.fromEntries(
    Object.entries(sources.data).flatMap(([id, { places }]) =>
      places ? [[id, mapEntries(places, (_, text) => text.split('; ').map(readPlace))]] : [],
    ),
  )

/** @param text one place, in the form that the schema of sources demands */
function readPlace(text: string): Place {
  const space = text.indexOf(' ')
  if (space === -1) return { label: text as PlaceLabel }
  return { label: text.slice(0, space) as PlaceLabel, locator: text.slice(space + 1) }
}
