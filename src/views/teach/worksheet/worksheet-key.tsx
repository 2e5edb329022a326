import { plainText } from '../../../content/plain-text.ts'
import type { Site } from '../../../content/site.ts'
import { worksheetQuery } from '../../../domain/paper/worksheet-options.ts'
import type { WorksheetKeyState } from '../../../states/teach/worksheet-key.ts'
import { KeyDetails } from './key-details.tsx'
import { KeyGround } from './key-ground.tsx'
import { KeyLinks } from './key-links.tsx'
import { MarkingGrid, MarkingRow } from './marking-grid.tsx'
import { SheetPage } from './sheet-page.tsx'

/** What is right on one version of a worksheet: first what marking takes, then why. */
export function WorksheetKeyPage({ site, state }: { site: Site; state: WorksheetKeyState }) {
  const { t, path } = site
  const { options, entries } = state
  const { version } = options
  const title = t('worksheet.key.title', { quiz: plainText(state.title), version })
  return (
    <SheetPage
      site={site}
      state={state}
      title={title}
      above={
        <KeyLinks
          site={site}
          version={version}
          sheet={path(state.sheet)}
          keyOf={(each) =>
            path(`${state.path}/key?${worksheetQuery({ ...options, version: each })}`)
          }
        />
      }
    >
      <MarkingGrid
        site={site}
        rows={entries.map((entry, at) => <MarkingRow entry={entry} number={at + 1} />)}
        line={state.line}
      />
      <ol class="questions key">
        {entries.map((entry, at) => (
          <KeyDetails
            site={site}
            entry={entry}
            number={at + 1}
            ground={<KeyGround site={site} entry={entry} />}
          />
        ))}
      </ol>
    </SheetPage>
  )
}
