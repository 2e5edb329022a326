import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { LessonNotesPage } from '../../views/teach/lesson-notes.tsx'
import { SelectionPage } from '../../views/teach/selection.tsx'
import { TeachPage } from '../../views/teach/teach.tsx'

/** For teachers. With `?items=` the form to open a class has a selection filled in. */
export function teach(site: Site) {
  return new Hono<AppEnv>()
    .get('/teach', (c) => {
      const items = c.req.queries('items')?.join(',')
      const page = () => <TeachPage site={site} form={{ values: { items } }} />
      return items
        ? replyInPrivate(c, { page, fragment: page })
        : replyWithPage(c, site, page, { styles: 'teach' })
    })
    .get('/teach/notes', (c) =>
      replyWithPage(c, site, () =>
        site.library.lessonNotes.sections.length > 0 ? <LessonNotesPage site={site} /> : undefined,
      ),
    )
    .get('/teach/selection', (c) =>
      replyWithPage(c, site, () => <SelectionPage site={site} />, { styles: 'teach' }),
    )
}
