import type { Library } from '../../../content/library.ts'
import { listPages } from '../../../content/listed-pages.ts'
import type { ReferenceTargets } from '../library/references.ts'
import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'
import { suggest } from '../suggest.ts'

/** Links within the site lead to a page, and to a place on it. */
export function checkLinks(
  library: Library,
  links: ReferenceTargets['links'],
  texts: TextFiles,
  problems: Problems,
): void {
  const { base, places } = placesOf(library)
  for (const { url, place } of links) {
    if (!places.has(base + url)) {
      const near = suggest(base + url, places).replace(` ${base}/`, ' /')
      problems.error(place, `links to ${url}, which does not exist${near}`)
    }
  }
  for (const file of texts.items) {
    for (const [id, { explainer }] of Object.entries(file.data)) {
      if (!places.has(`${base}/explainers/${explainer}`)) {
        const sections = library.explainers.flatMap(({ slug, sections }) =>
          sections.map((section) => `${slug}#${section.id}`),
        )
        const message = `there is no section ${explainer}${suggest(explainer, sections)}`
        problems.error(file.place([id, 'explainer']), message)
      }
    }
  }
}

/** Every address within the site that content may link to. */
export function placesOf(library: Library): { base: string; places: Set<string> } {
  const base = library.language === 'en' ? '' : `/${library.language}`
  const places = listPages(library).flatMap(({ path, parts }) => [
    base + path,
    ...parts.map(({ id }) => `${base}${path}#${id}`),
  ])
  return { base, places: new Set(places) }
}
