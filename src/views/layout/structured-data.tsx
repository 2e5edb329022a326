import { raw } from 'hono/html'
import { breadcrumbThing } from '../../formats/structured-data/site.ts'
import { asGraph } from '../../formats/structured-data/thing.ts'
import type { HeadProps } from './page-head.ts'

/** For search engines: what a public page is, and the way to it. Data, which no browser runs. */
export function StructuredData({ site, page }: HeadProps) {
  const { title, canonical, isPrivate, thing } = page
  if (isPrivate || !canonical) return null
  const things = [
    ...(thing ? [thing] : []),
    ...(canonical === '/' ? [] : [breadcrumbThing(site, canonical, title)]),
  ]
  // No text in it can end the element.
  const json = JSON.stringify(asGraph(things)).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(json)}</script>
}
