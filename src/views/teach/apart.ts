import { raw } from 'hono/html'
import type { JSX } from '../../jsx/jsx-runtime.ts'

/** In a text a quotation mark is escaped, so only attributes look like this. */
const namesRe = / (id|for|name|aria-describedby)="/g

/** Markup whose controls would share their names and ids with others on the page: each gets a prefix. */
export const apart = (markup: JSX.Element, prefix: string): JSX.Element =>
  raw(String(markup).replace(namesRe, ` $1="${prefix}-`)) as JSX.Element
