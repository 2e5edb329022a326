import { raw } from 'hono/html'

/** Markup of the content build. */
export const Markup = ({ html }: { html: string }) => raw(html)
