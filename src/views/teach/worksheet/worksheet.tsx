import { plainText } from '../../../content/plain-text.ts'
import type { Site } from '../../../content/site.ts'
import type { PresentedItem } from '../../../domain/presented-item.ts'
import type { WorksheetState } from '../../../states/teach/worksheet.ts'
import { Markup } from '../../parts/markup.tsx'
import { QrCode } from '../../parts/qr.tsx'
import { AnswerSpace } from './answer-space.tsx'
import { SheetPage } from './sheet-page.tsx'
import { WorksheetForm } from './worksheet-form.tsx'

/** A quiz on paper. Nothing of it says what is right: neither words nor attributes nor the order of anything. */
export function WorksheetPage({ site, state }: { site: Site; state: WorksheetState }) {
  const { t, path } = site
  const { options, questions } = state
  const isRoomy = options.isLarge || options.isSpaced
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
      <SheetTop site={site} state={state} />
      <ol class="questions">
        {questions.map((item, at) => (
          <Question site={site} item={item} number={at + 1} isRoomy={isRoomy} />
        ))}
      </ol>
    </SheetPage>
  )
}

/** Who fills it in, when, what it earned, and the same questions on a screen. */
function SheetTop({ site, state: { questions, online } }: { site: Site; state: WorksheetState }) {
  const { t } = site
  return (
    <div class="sheet-top">
      <div class="fill-in">
        <p class="line">{t('worksheet.name')}</p>
        <p class="line">{t('worksheet.date')}</p>
        <p class="line">{t('worksheet.points', { total: questions.length })}</p>
      </div>
      {online && (
        <figure>
          <QrCode text={site.absolute(online)} label={t('worksheet.online')} />
          <figcaption>{t('worksheet.online')}</figcaption>
        </figure>
      )}
    </div>
  )
}

interface QuestionProps {
  site: Site
  item: PresentedItem
  number: number
  isRoomy: boolean
}

const Question = ({ site, item, number, isRoomy }: QuestionProps) => (
  <li>
    <h2>
      <span class="n">{number}</span>{' '}
      <span>
        <Markup html={item.stem} />
      </span>
    </h2>{' '}
    <p class="to-do">
      {site.t(`worksheet.do.${isRoomy && item.type === 'classify' ? 'match' : item.type}`)}
    </p>
    <AnswerSpace site={site} number={number} item={item} isRoomy={isRoomy} />
  </li>
)
