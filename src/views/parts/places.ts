import { readPlaces } from '../../content/library/places.ts'
import type { Place } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

/** Where in a source a fact stands, in words; undefined where nobody noted it. */
export function placesInWords(site: Site, source: string, fact: string): string | undefined {
  const noted = site.library.places[source]?.[fact]
  if (noted === undefined) return undefined
  return readPlaces(noted)
    .map((place) => placeInWords(site, place))
    .join('; ')
}

function placeInWords({ t }: Site, { label, locator = '' }: Place): string {
  const at = locator.replaceAll('-', '–')
  const areSeveral = /[,-]/.test(locator)
  if (label === 'paragraph') return t(areSeveral ? 'place.paragraphs' : 'place.paragraph', { at })
  if (label === 'page') return t(areSeveral ? 'place.pages' : 'place.page', { at })
  // A number of a law, as 2753(a), needs no quotation marks; a heading does.
  if (label === 'section' && !/^\d/.test(locator)) return t('place.sectionNamed', { at: locator })
  return t(`place.${label}`, { at: locator })
}
