import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { expiryOf } from '../../domain/room/schedule.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'

/** Of what stands in the fold, so that a link to it unfolds it. */
export const ownNamesId = 'names-how'

/**
 * Where a teacher pastes the names of learners. What is pasted stays in the browser, see `browser/names.ts`: the field
 * has no name and no form, and no program that checks spelling is to send it anywhere.
 */
export function OwnNames({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { settings, code, path } = state
  const until = expiryOf(settings)
  if (state.state === 'deleted') return <div hidden data-names={code}></div>
  return (
    <div
      class="screen-only"
      data-names={code}
      data-until={until}
      data-numbers={state.hasNumbers ? '' : undefined}
      data-shown={t('names.shown')}
      data-gone={t('names.gone')}
      data-column={t('names.column')}
      data-failed={t('names.failed')}
    >
      <Fold id="names" title={t('names.title')}>
        <p id={ownNamesId}>{t('names.how')}</p>
        <p data-scripts>{t('names.needsScripts')}</p>
        <div data-works hidden>
          <p>
            <label for="names-list">{t('names.list')}</label>
            <span class="hint" id="names-form">
              {t(state.hasNumbers ? 'names.form.numbers' : 'names.form.names')}
            </span>
            <textarea
              id="names-list"
              rows={6}
              aria-describedby="names-form"
              autocomplete="off"
              spellcheck={false}
              translate="no"
            ></textarea>
          </p>
          <p data-keeps>
            <label>
              <input type="checkbox" aria-describedby="names-kept" /> {t('names.keep')}
            </label>
            <span class="hint" id="names-kept">
              {t('names.keep.text', { time: classroomClock(site, settings).dateTime(until) })}
            </span>
          </p>
          <p>
            <button type="button" class="button" data-show>
              {t('names.show')}
            </button>
          </p>
          <p role="status"></p>
          <div data-results hidden>
            <p data-unmatched hidden>
              {t('names.unmatched')}
            </p>
            <ul data-unmatched translate="no"></ul>
            <p>{t('names.sheet')}</p>
            <ul class="controls">
              {(
                [
                  ['report.csv', {}],
                  ['report.csv.semicolon', { separator: 'semicolon' }],
                  ['report.csv.comma', { separator: 'comma' }],
                ] as const
              ).map(([words, query]) => (
                <li>
                  <button type="button" class="button quiet" data-sheet={path('.csv', query)}>
                    {t(words)}
                  </button>
                </li>
              ))}
            </ul>
            <p>
              <button type="button" class="button quiet" data-forget>
                {t('names.forget')}
              </button>
            </p>
          </div>
        </div>
      </Fold>
    </div>
  )
}
