import type { Library, Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { oncePer } from '../../once/once-per.ts'
import { FactIds } from '../parts/fact-ids.tsx'
import { placesInWords } from '../parts/places.ts'

/** The facts that rest on a source, or that examine it, each with its place there; those without one come last. */
export function SupportedFacts({ site, source }: { site: Site; source: Source }) {
  const { t, library } = site
  const facts = restingOn(library).get(source.id) ?? []
  if (facts.length === 0) return <>{t('sources.unused')}</>
  const placeOf = (fact: string) => placesInWords(site, source.id, fact)
  const unplaced = facts.filter((fact) => placeOf(fact) === undefined)
  const placed = facts.filter((fact) => placeOf(fact) !== undefined)
  return (
    <>
      {t(source.tier === 'D' ? 'sources.discussed' : 'sources.supports')}{' '}
      <FactIds site={site} facts={placed} detailOf={placeOf} />
      {placed.length > 0 && '. '}
      {unplaced.length > 0 && (
        <>
          {t('sources.unplaced')} <FactIds site={site} facts={unplaced} />.
        </>
      )}
    </>
  )
}

/** Source → the facts that rest on it, or that examine it. */
const restingOn = oncePer((library: Library): ReadonlyMap<string, string[]> => {
  const facts = new Map<string, string[]>()
  for (const { id, sources, discusses } of Object.values(library.facts)) {
    for (const source of [...sources, ...discusses]) {
      facts.set(source, [...(facts.get(source) ?? []), id])
    }
  }
  return facts
})
