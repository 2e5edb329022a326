import { papers, type SheetLook } from '../../../domain/paper/sheet-look.ts'
import { versions } from '../../../domain/paper/version.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'

interface LookChoicesProps {
  site: Pick<SheetSite, 't'>
  look: SheetLook
}

/** Fields of a form for the look of a sheet. */
export function LookChoices({ site: { t }, look }: LookChoicesProps) {
  const { version, paper, isLarge, isSpaced } = look
  return (
    <>
      <Choice
        name="version"
        label={t('worksheet.version')}
        chosen={version}
        values={versions.map((each) => [each, each])}
      />
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
    </>
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
