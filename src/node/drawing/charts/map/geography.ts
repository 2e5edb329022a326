/** Land and countries of the world: Natural Earth at 1:50 million, which is in the public domain. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type World = Topology<{
  countries: GeometryCollection
  land: GeometryCollection
}>

const nameOf = ({ properties = {} }: { properties?: object | undefined }): string =>
  'name' in properties ? String(properties.name) : ''

const require = createRequire(import.meta.url)

let known: World | undefined
/** Read at the first map: most sites have none. */
function world(): World {
  known ??= JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as World
  return known
}

export const landOfWorld = (): GeoPermissibleObjects => feature(world(), world().objects.land)

/** As Natural Earth names them, such as `United States of America`. */
export const countryNames = (): string[] => world().objects.countries.geometries.map(nameOf)

/** @returns undefined where no country has that name */
export function countryOf(name: string): GeoPermissibleObjects | undefined {
  const country = world().objects.countries.geometries.find((one) => nameOf(one) === name)
  return country && feature(world(), country)
}
