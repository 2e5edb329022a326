/** The register as a Data Package (Frictionless, version 2): what the files hold, who made them, and by what right they are used. */

import type { Source } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { dataPath } from './files.ts'
import { releaseOf } from './release.ts'
import { csvSchema, jsonSchema } from './table-schema.ts'

const profile = (name: 'datapackage' | 'dataresource') =>
  `https://datapackage.org/profiles/2.0/${name}.json`

export function dataPackageOf(site: Site): object {
  const { library, absolute } = site
  const { settings, sources } = library
  const { date, version } = releaseOf(library)
  return {
    $schema: profile('datapackage'),
    name: nameOf(site),
    id: absolute(dataPath('datapackage.json')),
    title: `${site.name}: ${pageTitle(library, '/facts')}`,
    description: site.t('facts.lead'),
    homepage: absolute('/facts'),
    version,
    created: `${date}T00:00:00Z`,
    contributors: [{ title: site.name, path: absolute('/'), roles: ['creator', 'publisher'] }],
    licenses: [licenceOf(settings.licence)],
    sources: Object.values(sources).map(sourceOf),
    resources: [
      resource('facts-csv', 'facts.csv', {
        format: 'csv',
        mediatype: 'text/csv',
        description: 'A text that begins like a formula is led by an apostrophe.',
        schema: csvSchema,
      }),
      resource('facts-json', 'facts.json', {
        format: 'json',
        mediatype: 'application/json',
        schema: jsonSchema,
      }),
    ],
  }
}

const resource = (name: string, path: string, more: object) => ({
  $schema: profile('dataresource'),
  name,
  path,
  type: 'table',
  encoding: 'utf-8',
  ...more,
})

/** Lower case, as tools turn it into names of files. */
const nameOf = ({ name }: Site): string =>
  [...(name.toLowerCase().match(/[a-z0-9]+/g) ?? []), 'facts'].join('-')

/** By its identifier, such as `CC-BY-4.0`, where the name makes one. */
function licenceOf({ name, url }: Site['library']['settings']['licence']) {
  const id = name.replaceAll(' ', '-')
  return { ...(/^[-\w.]+$/.test(id) && { name: id }), path: url, title: name }
}

/** A document, under the id by which a fact names it. */
const sourceOf = ({ id, title, publisher, date, urls: [url] }: Source) => ({
  id,
  title: [`${publisher}: ${title}`, date].filter(Boolean).join(', '),
  ...(url && { path: url }),
})
