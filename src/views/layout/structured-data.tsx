import { raw } from 'hono/html'
import { asGraph, breadcrumbThing } from '../../formats/structured-data.ts'
import type { LayoutProps } from './layout.tsx'

/** For search engines: what a public page is, and the way to it. Data, which no browser runs. */
export function StructuredData({ site, title, canonical, isPrivate, structuredData }: LayoutProps) {
  if (isPrivate || !canonical) return null
  const things = [
    ...(structuredData ? [structuredData] : []),
    ...(canonical === '/' ? [] : [breadcrumbThing(site, canonical, title)]),
  ]
  // No text of it can end the element.
  const json = JSON.stringify(asGraph(things)).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(json)}</script>
}
