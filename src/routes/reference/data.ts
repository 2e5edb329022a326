import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { dataFileNames, dataFiles, dataPath } from '../../formats/open-data/files.ts'
import { replyFromBuild } from '../../http/build-replies.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'

const headers = { ...publicHeaders, ...readableAnywhere }

/** `/data/…`: the register as files. */
export function data(site: Site) {
  const app = new Hono<AppEnv>()
  for (const file of dataFileNames) {
    app.get(dataPath(file), (c) =>
      replyFromBuild(c, site, dataFiles[file].type, ({ dataMakers }) => dataMakers[file](site), {
        headers,
      }),
    )
  }
  return app
}
