import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { dataPackageOf } from '../../formats/open-data/data-package.ts'
import { factsAsCsv, factsAsJson } from '../../formats/open-data/facts-table.ts'
import { type DataFile, dataFileNames, dataFiles, dataPath } from '../../formats/open-data/files.ts'
import { replyFromBuild } from '../../http/build-replies.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'

const headers = { ...publicHeaders, ...readableAnywhere }

const makers: Record<DataFile, (site: Site) => string> = {
  'facts.csv': factsAsCsv,
  'facts.json': factsAsJson,
  'datapackage.json': (site) => JSON.stringify(dataPackageOf(site), null, 2),
}

/** `/data/…`: the register as files. */
export function data(site: Site) {
  const app = new Hono<AppEnv>()
  for (const file of dataFileNames) {
    app.get(dataPath(file), (c) =>
      replyFromBuild(c, site, dataFiles[file].type, () => makers[file](site), { headers }),
    )
  }
  return app
}
