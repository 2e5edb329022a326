/** What a form sent. */
import type { Context } from 'hono'

/** The form of a request; a body that is no form reads as an empty one. */
export const readForm = (c: Context): Promise<FormData> =>
  c.req.formData().catch(() => new FormData())
