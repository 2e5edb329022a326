/** Icons for parts of something, which a topic may draw for itself. */
import { z } from 'zod'

/** Path data of SVG: letters of its commands, and numbers. */
const pathData = z
  .string()
  .regex(
    /^M[\d\s,.MLHVCSQTAZmlhvcsqtaz+-]+$/,
    'path data of SVG, which begins with M: only the letters of its commands, numbers, spaces and commas',
  )

/** An icon for a part of something, on a field 72 wide and 60 high. */
export const iconSchema = z.strictObject({
  /** Degrees by which all of it is turned about its middle, clockwise. */
  turn: z.number().min(-180).max(180).optional(),
  /** From back to front; each has a `path` or a `circle`. */
  shapes: z
    .array(
      z
        .strictObject({
          path: pathData.optional(),
          /** Its middle, from the left and from the top, and its radius. */
          circle: z.tuple([z.number(), z.number(), z.number().positive()]).optional(),
          /** The path is a line of this width; otherwise it is filled. */
          line: z.number().min(0.5).max(20).optional(),
          /** Drawn in the colour of the ground, as if it were cut out. */
          hole: z.literal(true).optional(),
        })
        .refine(({ path, circle }) => (path === undefined) !== (circle === undefined), {
          message: 'needs a path or a circle, and not both',
        })
        .refine(({ line, circle }) => line === undefined || circle === undefined, {
          message: 'is for paths only',
          path: ['line'],
        }),
    )
    .min(1),
})
