import { Hono } from 'hono'
import type { Page } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { replyInPrivate } from '../../http/replies.ts'
import type { Makers } from '../../makers.ts'
import type { OpeningForm } from '../../states/classroom/opening.ts'
import { TeachPage } from '../../views/teach/teach.tsx'

/** For teachers. With `?items=` the form to open a class has a selection filled in. */
export function teach(site: Site) {
  const { lesson, lessonNotes } = site.library
  return new Hono<AppEnv>()
    .get('/teach', (c) => {
      const items = c.req.queries('items')?.join(',')
      const form = { values: { items } }
      const page = () => <TeachPage site={site} form={form} />
      return items
        ? replyInPrivate(c, { page, fragment: page })
        : replyWithPage(c, site, wholePage(site, form), { styles: 'teach' })
    })
    .get('/teach/lesson', (c) =>
      replyWithPage(c, site, teachingPage(site, '/teach/lesson', lesson, true), {
        styles: 'teach',
      }),
    )
    .get('/teach/notes', (c) =>
      replyWithPage(c, site, teachingPage(site, '/teach/notes', lessonNotes), { styles: 'teach' }),
    )
    .get('/teach/selection', (c) =>
      replyWithPage(c, site, ({ SelectionPage }) => <SelectionPage site={site} />, {
        styles: 'teach',
      }),
    )
}

const wholePage =
  (site: Site, form: OpeningForm) =>
  ({ QuestionsAsFiles, QuizzesToHandOut }: Makers) => (
    <TeachPage
      site={site}
      form={form}
      files={<QuestionsAsFiles site={site} />}
      handOut={<QuizzesToHandOut site={site} />}
    />
  )

/** There is no page where the content has no text for it. */
const teachingPage =
  (site: Site, path: string, text: Page, printsFirst = false) =>
  ({ TeachingPage }: Makers) =>
    text.sections.length > 0 ? (
      <TeachingPage site={site} path={path} text={text} printsFirst={printsFirst} />
    ) : undefined
