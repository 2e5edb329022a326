import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { ownSheetPath } from '../../domain/own/sheet-handover.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { readForm } from '../../http/forms.ts'
import { replyInPrivate } from '../../http/replies.ts'
import { ownQuestionsState } from '../../states/teach/own-questions.ts'
import { OwnQuestions } from '../../views/teach/own-questions.tsx'
import { QuestionsPage } from '../../views/teach/questions.tsx'

/** A teacher's own questions: read on their device, shown here, kept by nobody before a class is opened with them. */
export function questions(site: Site) {
  return new Hono<AppEnv>()
    .get('/teach/questions', (c) =>
      replyWithPage(c, site, () => <QuestionsPage site={site} />, {
        styles: 'questions',
      }),
    )
    .get(ownSheetPath, (c) =>
      replyWithPage(c, site, ({ OwnSheetPage }) => <OwnSheetPage site={site} />, {
        styles: 'sheet',
      }),
    )
    .post('/teach/questions', async (c) => {
      const form = await readForm(c)
      const state = ownQuestionsState(site, {
        own: form.one('own') ?? '',
        misreadings: form.one('misreadings') ?? '',
        chosen: form.all('items'),
      })
      return replyInPrivate(c, {
        page: () => <QuestionsPage site={site} state={state} />,
        fragment: () => <OwnQuestions state={state} />,
      })
    })
}
