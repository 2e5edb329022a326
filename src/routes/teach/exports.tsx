import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { parseStartOptions } from '../../domain/start-options.ts'
import type { AppEnv } from '../../env.ts'
import {
  downloadName,
  type ExportFile,
  exportFileOf,
  exportFormats,
  exportsPath,
  ownSelection,
} from '../../formats/exports/files.ts'
import { writeExport } from '../../formats/exports/write-export.ts'
import { replyFromBuild, replyWithPage } from '../../http/build-replies.ts'
import { privateHeaders, publicHeaders } from '../../http/security.ts'
import { store } from '../../interchange/archive.ts'
import { memo } from '../../once/memo.ts'
import { replyWithProblem } from '../problems.tsx'

/** For each file once, as answers of the build keep theirs by the set itself. */
const headersOf = memo(500, (name: string) => ({
  ...publicHeaders,
  'X-Robots-Tag': 'noindex',
  'Content-Disposition': `attachment; filename="${name}"`,
}))

/** `/teach/exports/…`: questions as files for other programs. They hold the keys, so no search engine has them. */
export function exports(site: Site) {
  return new Hono<AppEnv>()
    .get(exportsPath, (c) =>
      replyWithPage(c, site, ({ ExportsPage }) => <ExportsPage site={site} />, { styles: 'teach' }),
    )
    .get(`${exportsPath}/:file`, (c) => {
      const file = exportFileOf(c.req.param('file'))
      if (file?.quiz === ownSelection) return replyWithSelection(c, site, file)
      return file && site.quiz(file.quiz) ? replyWithQuiz(c, site, file) : c.notFound()
    })
}

const replyWithQuiz = (c: Context<AppEnv>, site: Site, file: ExportFile) =>
  replyFromBuild(
    c,
    site,
    exportFormats[file.format].type,
    ({ exportFile }) => exportFile(site, file)?.content,
    { headers: headersOf(downloadName(file)) },
  )

/** Written while it is asked for: there are too many selections to make them all. */
function replyWithSelection(c: Context<AppEnv>, site: Site, file: ExportFile): Response {
  const { library, t, path } = site
  const bank = Object.values(library.items)
  const asked = c.req.queries('items')?.join(',')
  const options = parseStartOptions({ objectives: [], length: 1 }, bank, (name) =>
    name === 'items' ? asked : undefined,
  )
  const ids = ('items' in options && options.items) || []
  if (ids.length === 0) {
    const wayOn = { path: path('/teach/selection'), label: 'teach.selection.link' as const }
    return replyWithProblem(c, site, 'wrongOption', wayOn)
  }
  const items = ids.flatMap((id) => library.items[id] ?? [])
  const set = { id: ownSelection, title: t('selection.title'), items }
  const { content } = writeExport(site, set, file.format)
  return new Response(typeof content === 'string' ? content : store(content), {
    headers: {
      ...privateHeaders,
      'Content-Type': exportFormats[file.format].type,
      'Content-Disposition': headersOf(downloadName(file))['Content-Disposition'],
    },
  })
}
