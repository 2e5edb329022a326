import { raw } from 'hono/html'
import { keepTogether } from '../../content/unbroken.ts'
import { Fragment } from '../../jsx/jsx-runtime.ts'

/** A text without markup, in which names and numbers are kept together as the content build does in markup. */
export const Plain = ({ text }: { text: string }) =>
  raw(keepTogether(String(Fragment({ children: text }))))
