import { plainText } from '../../../content/plain-text.ts'
import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { matchField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, invalid, mistakeIn } from './fields.ts'
import { MistakeNote } from './mistake-note.tsx'

interface MatchControlsProps extends ControlsProps {
  left: readonly PresentedChoice[]
  right: readonly PresentedChoice[]
}

const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)

/** The right sides with letters, whole; then for each left side a list of them, which a phone cuts off. */
export function MatchControls({ site, entered, mistakes, left, right }: MatchControlsProps) {
  const options = right.map(({ id, text }, index) => ({
    id,
    label: `${letterOf(index)}: ${plainText(text)}`,
  }))
  // Most lists have nothing chosen, and then all are the same.
  const untouched = <Options options={options} chosen={undefined} />
  return (
    <>
      <ol class="match-options" type="A">
        {right.map(({ text }) => (
          <li>
            <Markup html={text} />
          </li>
        ))}
      </ol>
      {left.map(({ id, text }) => {
        const name = matchField(id)
        const chosen = enteredIn(entered, name)
        const mistake = mistakeIn(mistakes, name)
        return (
          <div class="pair">
            <label for={name}>
              <Markup html={text} />
            </label>{' '}
            <MistakeNote site={site} mistake={mistake} />
            <select name={name} id={name} {...invalid(mistake)}>
              <option value="">{site.t('match.choose')}</option>
              {chosen === undefined ? untouched : <Options options={options} chosen={chosen} />}
            </select>
          </div>
        )
      })}
    </>
  )
}

interface OptionsProps {
  options: readonly { id: string; label: string }[]
  chosen: string | undefined
}

const Options = ({ options, chosen }: OptionsProps) => (
  <>
    {options.map(({ id, label }) => (
      <option value={id} selected={id === chosen}>
        {label}
      </option>
    ))}
  </>
)
