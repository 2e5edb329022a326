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
              {right.map((option, index) => (
                <option value={option.id} selected={option.id === chosen}>
                  {letterOf(index)}: {plainText(option.text)}
                </option>
              ))}
            </select>
          </div>
        )
      })}
    </>
  )
}
