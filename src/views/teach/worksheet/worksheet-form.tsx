import type { Site } from '../../../content/site.ts'
import { firstDraw } from '../../../domain/paper/worksheet-options.ts'
import type { WorksheetState } from '../../../states/teach/worksheet.ts'
import { LookChoices } from './look-choices.tsx'

/** What can be chosen of a worksheet. It is sent by its address, so that a link brings the same sheet again. */
export function WorksheetForm({ site, state }: { site: Site; state: WorksheetState }) {
  const { t } = site
  const { items, areChosen, seed } = state.options
  return (
    <form class="sheet-form" method="get" action={site.path(state.path)}>
      {areChosen && <input type="hidden" name="items" value={items.join(',')} />}
      <LookChoices site={site} look={state.options} />
      {state.most !== undefined && (
        <p>
          <label for="n">{t('worksheet.n', { most: state.most })}</label>{' '}
          <input type="number" name="n" id="n" min="1" max={state.most} value={items.length} />
        </p>
      )}
      <p>
        {/* Buttons, since a link to another draw would have no end for whatever follows links. */}
        <button
          class="button quiet"
          type="submit"
          name={seed === firstDraw ? undefined : 'seed'}
          value={seed}
        >
          {t('worksheet.change')}
        </button>{' '}
        {state.nextSeed && (
          <button class="button quiet" type="submit" name="seed" value={state.nextSeed}>
            {t('worksheet.others')}
          </button>
        )}
      </p>
    </form>
  )
}
