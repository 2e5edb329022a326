/** The register as a data set, for search engines that list such. */
import { pageTitle } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { dataFileNames, dataFiles, dataPath } from '../open-data/files.ts'
import { releaseOf } from '../open-data/release.ts'
import { datesOf, publisherOf, rightsOf, type Thing } from './thing.ts'

/** All facts, with each file that has them or says what is in them. */
export function factsThing(site: Site): Thing {
  const { library, absolute, t } = site
  const { date, version } = releaseOf(library)
  return {
    '@type': 'Dataset',
    '@id': absolute('/facts'),
    name: `${site.name}: ${pageTitle(library, '/facts')}`,
    description: t('facts.lead'),
    url: absolute('/facts'),
    ...datesOf(site, '/facts'),
    dateModified: date,
    version,
    ...rightsOf(site),
    creator: publisherOf(site),
    publisher: publisherOf(site),
    distribution: dataFileNames.map((file) => ({
      '@type': 'DataDownload',
      name: file,
      encodingFormat: dataFiles[file].type.split(';')[0],
      contentUrl: absolute(dataPath(file)),
    })),
  }
}
