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
  turn: z
    .number()
    .min(-180)
    .max(180)
    .optional()
    .describe('Degrees by which all of it is turned about its middle, clockwise.'),
  /** From back to front; each has a `path` or a `circle`. */
  shapes: z
    .array(
      z
        .strictObject({
          path: pathData.optional(),
          circle: z
            .tuple([z.number(), z.number(), z.number().positive()])
            .optional()
            .describe('Its middle, from the left and from the top, and its radius.'),
          line: z
            .number()
            .min(0.5)
            .max(20)
            .optional()
            .describe('The path is a line of this width; otherwise it is filled.'),
          hole: z
            .literal(true)
            .optional()
            .describe('Drawn in the colour of the ground, as if it were cut out.'),
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
