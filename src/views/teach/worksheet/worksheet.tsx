import { plainText } from '../../../content/plain-text.ts'
import type { Site } from '../../../content/site.ts'
import type { WorksheetState } from '../../../states/teach/worksheet.ts'
import { Question } from './question.tsx'
import { SheetPage } from './sheet-page.tsx'
import { SheetTop } from './sheet-top.tsx'
import { WorksheetForm } from './worksheet-form.tsx'

/** A quiz on paper. Nothing of it says what is right: neither words nor attributes nor the order of anything. */
export function WorksheetPage({ site, state }: { site: Site; state: WorksheetState }) {
  const { t, path } = site
  const { options, questions, online } = state
  const title = t('worksheet.title', { quiz: plainText(state.title), version: options.version })
  return (
    <SheetPage
      site={site}
      state={state}
      title={title}
      above={
        <>
          <WorksheetForm site={site} state={state} />
          <ul class="teach-links">
            <li>
              <a href={path(state.key)}>{t('worksheet.key.link', { version: options.version })}</a>
            </li>
            {state.classroom && (
              <li>
                <a href={path(state.classroom)}>{t('selection.open')}</a>
              </li>
            )}
          </ul>
        </>
      }
    >
      <SheetTop
        site={site}
        total={questions.length}
        online={online && site.absolute(online)}
        label={t('worksheet.online')}
      />
      <ol class="questions">
        {questions.map((item, at) => (
          <Question site={site} item={item} number={at + 1} look={options} />
        ))}
      </ol>
    </SheetPage>
  )
}
