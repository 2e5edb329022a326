/** Heights of framed pages, which a command measures: no author writes them. */
import { z } from 'zod'

const pixels = z.int().min(1)

/** By the path of the framed page: its heights at the narrow and the wide width. */
export const heightsSchema = z.record(
  z.string().startsWith('/embed/'),
  z.tuple([pixels, pixels]).readonly(),
)
