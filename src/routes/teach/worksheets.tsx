import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyUnkept, replyWithPage } from '../../http/build-replies.ts'
import { documentOf, htmlType, type PageMarkup } from '../../http/replies.ts'
import { publicHeaders } from '../../http/security.ts'
import { readWorksheet, type WorksheetFrame, worksheetState } from '../../states/teach/worksheet.ts'
import { worksheetKeyState } from '../../states/teach/worksheet-key.ts'
import { WorksheetPage } from '../../views/teach/worksheet/worksheet.tsx'
import { WorksheetKeyPage } from '../../views/teach/worksheet/worksheet-key.tsx'
import { replyWithProblem } from '../problems.tsx'

/** There are as many sheets as choices of questions: none is kept, and none is for search engines. */
const sheets = {
  headers: { ...publicHeaders, 'X-Robots-Tag': 'noindex' },
  styles: 'sheet',
} as const

/** What there is to print, a quiz or an own selection of questions on paper, and what is right of it. */
export function worksheets(site: Site) {
  return new Hono<AppEnv>()
    .get('/teach/worksheets', (c) =>
      replyWithPage(c, site, ({ WorksheetsPage }) => <WorksheetsPage site={site} />, {
        styles: 'teach',
      }),
    )
    .get('/teach/worksheets/:quiz', (c) =>
      replyWithSheet(c, site, (frame) => (
        <WorksheetPage site={site} state={worksheetState(site, frame)} />
      )),
    )
    .get('/teach/worksheets/:quiz/key', (c) =>
      replyWithSheet(c, site, (frame) => (
        <WorksheetKeyPage site={site} state={worksheetKeyState(site, frame)} />
      )),
    )
}

function replyWithSheet(
  c: Context<AppEnv, '/teach/worksheets/:quiz'>,
  site: Site,
  render: (frame: WorksheetFrame) => PageMarkup,
): Response | Promise<Response> {
  const frame = readWorksheet(site, c.req.param('quiz'), (name) => c.req.queries(name)?.join(','))
  if (!frame) return c.notFound()
  if (frame === 'wrong') {
    const path = site.path('/teach/worksheets')
    return replyWithProblem(c, site, 'wrongSheet', { path, label: 'problem.worksheets' })
  }
  return replyUnkept(c, htmlType, documentOf(render(frame)), sheets)
}
