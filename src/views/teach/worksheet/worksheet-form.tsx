import type { Site } from '../../../content/site.ts'
import { versions } from '../../../domain/paper/version.ts'
import { firstDraw, papers } from '../../../domain/paper/worksheet-options.ts'
import type { WorksheetState } from '../../../states/teach/worksheet.ts'

/** What can be chosen of a worksheet. It is sent by its address, so that a link brings the same sheet again. */
export function WorksheetForm({ site, state }: { site: Site; state: WorksheetState }) {
  const { t } = site
  const { items, version, areChosen, seed, paper, isLarge, isSpaced } = state.options
  return (
    <form class="sheet-form" method="get" action={site.path(state.path)}>
      {areChosen && <input type="hidden" name="items" value={items.join(',')} />}
      <Choice
        name="version"
        label={t('worksheet.version')}
        chosen={version}
        values={versions.map((each) => [each, each])}
      />
      {state.most !== undefined && (
        <p>
          <label for="n">{t('worksheet.n', { most: state.most })}</label>{' '}
          <input type="number" name="n" id="n" min="1" max={state.most} value={items.length} />
        </p>
      )}
      <Choice
        name="paper"
        label={t('worksheet.paper')}
        chosen={paper}
        values={[
          ['', t('worksheet.paper.any')],
          ...papers.map((each) => [each, t(`worksheet.paper.${each}`)] as const),
        ]}
      />
      <Choice
        name="size"
        label={t('worksheet.size')}
        chosen={isLarge && 'large'}
        values={[
          ['', t('worksheet.usual')],
          ['large', t('worksheet.size.large')],
        ]}
      />
      <Choice
        name="spacing"
        label={t('worksheet.spacing')}
        chosen={isSpaced && 'wide'}
        values={[
          ['', t('worksheet.usual')],
          ['wide', t('worksheet.spacing.wide')],
        ]}
      />
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

interface ChoiceProps {
  /** Of the option in the address. */
  name: string
  label: string
  chosen: string | false | undefined
  values: readonly (readonly [value: string, words: string])[]
}

const Choice = ({ name, label, chosen, values }: ChoiceProps) => (
  <p>
    <label for={name}>{label}</label>{' '}
    <select name={name} id={name}>
      {values.map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </p>
)
