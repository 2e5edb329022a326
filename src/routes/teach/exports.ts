import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import {
  downloadName,
  type ExportFile,
  exportFileOf,
  exportFormats,
  exportsPath,
} from '../../formats/exports/files.ts'
import { replyFromBuild } from '../../http/build-replies.ts'
import { publicHeaders } from '../../http/security.ts'
import { memo } from '../../once/memo.ts'

/** For each file once, as answers of the build keep theirs by the set itself. */
const headersOf = memo(500, (name: string) => ({
  ...publicHeaders,
  'X-Robots-Tag': 'noindex',
  'Content-Disposition': `attachment; filename="${name}"`,
}))

/** `/teach/exports/…`: the quizzes as files for other programs. They hold the keys, so no search engine has them. */
export function exports(site: Site) {
  return new Hono<AppEnv>().get(`${exportsPath}/:file`, (c) => {
    const file = exportFileOf(c.req.param('file'))
    return file && site.quiz(file.quiz) ? replyWithFile(c, file) : c.notFound()
  })

  function replyWithFile(c: Parameters<typeof replyFromBuild>[0], file: ExportFile) {
    const { type } = exportFormats[file.format]
    return replyFromBuild(c, site, type, ({ exportFile }) => exportFile(site, file)?.content, {
      headers: headersOf(downloadName(file)),
    })
  }
}
