import type { Site } from '../../content/site.ts'
import { dataPackageOf } from './data-package.ts'
import { factsAsCsv, factsAsJson } from './facts-table.ts'
import type { DataFile } from './files.ts'

/** What makes each file of the register. */
export const dataMakers: Record<DataFile, (site: Site) => string> = {
  'facts.csv': factsAsCsv,
  'facts.json': factsAsJson,
  'datapackage.json': (site) => JSON.stringify(dataPackageOf(site), null, 2),
}
