/** Heights of framed pages, which a command measures: no author writes them. */
import { z } from 'zod'

const pixels = z.int().min(1)

/** By the path of the framed page: its heights at each width at which it is measured. */
export const heightsSchema = z.record(
  z.string().startsWith('/embed/'),
  z.tuple([pixels, pixels, pixels]).readonly(),
)
