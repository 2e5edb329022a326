import { raw } from 'hono/html'

/** Markup from the compiled content, which is safe to print as it is. */
export const Markup = ({ html }: { html: string }) => raw(html)
