import { plainText } from '../../../content/plain-text.ts'
import type { Site } from '../../../content/site.ts'
import { versions } from '../../../domain/paper/version.ts'
import { worksheetQuery } from '../../../domain/paper/worksheet-options.ts'
import type { KeyEntry, WorksheetKeyState } from '../../../states/teach/worksheet-key.ts'
import { Markup } from '../../parts/markup.tsx'
import { KeyDetails } from './key-details.tsx'
import { SheetPage } from './sheet-page.tsx'

/** What is right on one version of a worksheet: first what marking takes, then why. */
export function WorksheetKeyPage({ site, state }: { site: Site; state: WorksheetKeyState }) {
  const { t, path } = site
  const { version } = state.options
  const title = t('worksheet.key.title', { quiz: plainText(state.title), version })
  return (
    <SheetPage
      site={site}
      state={state}
      title={title}
      above={
        <ul class="teach-links">
          <li>
            <a href={path(state.sheet)}>{t('worksheet.key.sheet', { version })}</a>
          </li>
          {versions
            .filter((each) => each !== version)
            .map((each) => (
              <li>
                <a href={path(keyPath(state, each))}>
                  {t('worksheet.key.link', { version: each })}
                </a>
              </li>
            ))}
        </ul>
      }
    >
      <h2>{t('worksheet.key.grid')}</h2>
      <MarkingGrid site={site} entries={state.entries} />
      <h2>{t('worksheet.key.line')}</h2>
      <p>
        <code>{state.line}</code>
      </p>
      <p>{t('worksheet.key.line.how')}</p>
      <h2>{t('worksheet.key.why')}</h2>
      <ol class="questions key">
        {state.entries.map((entry, at) => (
          <KeyDetails site={site} entry={entry} number={at + 1} />
        ))}
      </ol>
    </SheetPage>
  )
}

const keyPath = ({ path, options }: WorksheetKeyState, version: (typeof versions)[number]) =>
  `${path}/key?${worksheetQuery({ ...options, version })}`

interface MarkingGridProps {
  site: Site
  entries: readonly KeyEntry[]
}

/** All that marking takes, on one page. */
const MarkingGrid = ({ site: { t }, entries }: MarkingGridProps) => (
  <section class="scrolls" tabindex={0} aria-label={t('worksheet.key.grid')}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('worksheet.key.question')}</th>
          <th scope="col">{t('worksheet.key.answer')}</th>
          <th scope="col">{t('worksheet.key.points')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ item, answer, points }, at) => (
          <tr>
            <th scope="row">
              {at + 1} <Markup html={item.title ?? item.stem} />
            </th>
            <td>
              <code>{answer}</code>
            </td>
            <td>{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
