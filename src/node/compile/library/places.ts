import type { Places } from '../../../content/library.ts'
import type { RegisterFiles } from '../read/files.ts'

/** A part of the library of its own, since only pages of the build show it. */
export const compilePlaces = ({ sources }: RegisterFiles): Places =>
  Object.fromEntries(
    Object.entries(sources.data).flatMap(([id, { places }]) => (places ? [[id, places]] : [])),
  )
