import { ownSheetPath } from '../../../domain/own/sheet-handover.ts'
import { seedOfVersion } from '../../../domain/paper/version.ts'
import { presentItem } from '../../../domain/presented-item.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import {
  lineOf,
  type OwnSheetState,
  ownKeyEntry,
  ownSheetAddress,
} from '../../../states/teach/own-sheet.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { KeyDetails } from './key-details.tsx'
import { KeyLinks } from './key-links.tsx'
import { LookChoices } from './look-choices.tsx'
import { MarkingGrid, MarkingRow } from './marking-grid.tsx'
import { Question } from './question.tsx'
import { Sheet } from './sheet.tsx'
import { SheetTop } from './sheet-top.tsx'

/** Questions of the site as the site puts them on paper. */
export interface OurQuestions {
  /** A question on the sheet, or of a key what there is to say of it. */
  question: (id: string, number: number) => Child
  /** Its row of the marking grid. */
  row: (id: string, number: number) => Child
  /** The right answer to it, as it is written. */
  answer: (id: string) => string
  /** Whose they are; undefined where there are none. */
  source: Child
}

interface OwnSheetProps {
  site: SheetSite
  state: OwnSheetState
  ours: OurQuestions
  /** Where learners join the class that asks these questions. */
  joining: string | undefined
}

/** What can be chosen of a sheet with own questions, and where it leads. */
export function OwnSheetChoices({ site, state }: Pick<OwnSheetProps, 'site' | 'state'>) {
  const { t, path } = site
  const { version } = state.look
  if (state.isKey) {
    return (
      <KeyLinks
        site={site}
        version={version}
        sheet={path(ownSheetAddress(state, version, false))}
        keyOf={(each) => path(ownSheetAddress(state, each, true))}
      />
    )
  }
  return (
    <>
      <form class="sheet-form" method="get" action={path(ownSheetPath)}>
        <LookChoices site={site} look={state.look} />
        <p>
          <button class="button quiet" type="submit">
            {t('worksheet.change')}
          </button>
        </p>
      </form>
      <ul class="teach-links">
        <li>
          <a href={path(ownSheetAddress(state, version, true))}>
            {t('worksheet.key.link', { version })}
          </a>
        </li>
      </ul>
      {state.code === undefined && <p>{t('ownSheet.page.noClass')}</p>}
    </>
  )
}

/** Questions of a teacher and of the site on one sheet, or the key to it. */
export function OwnSheet({ site, state, ours, joining }: OwnSheetProps) {
  const { t } = site
  const { look, questions, isKey } = state
  return (
    <Sheet site={site} title={t('ownSheet.page.name')} look={look} source={ours.source}>
      {isKey ? (
        <Key site={site} state={state} ours={ours} />
      ) : (
        <>
          <SheetTop
            site={site}
            total={questions.length}
            online={joining}
            label={t('ownSheet.page.online')}
          />
          <ol class="questions">
            {questions.map(({ id, number, own }) =>
              own ? (
                <Question
                  site={site}
                  item={presentItem(own, seedOfVersion(look.version))}
                  number={number}
                  look={look}
                />
              ) : (
                ours.question(id, number)
              ),
            )}
          </ol>
        </>
      )}
    </Sheet>
  )
}

function Key({ site, state, ours }: Pick<OwnSheetProps, 'site' | 'state' | 'ours'>) {
  const { questions, look } = state
  const entryOf = (item: Parameters<typeof ownKeyEntry>[1]) => ownKeyEntry(site, item, look.version)
  return (
    <>
      <MarkingGrid
        site={site}
        rows={questions.map(({ id, number, own }) =>
          own ? <MarkingRow entry={entryOf(own)} number={number} /> : ours.row(id, number),
        )}
        line={lineOf(site, state, ours.answer)}
      />
      <ol class="questions key">
        {questions.map(({ id, number, own }) =>
          own ? (
            <KeyDetails site={site} entry={entryOf(own)} number={number} />
          ) : (
            ours.question(id, number)
          ),
        )}
      </ol>
    </>
  )
}
