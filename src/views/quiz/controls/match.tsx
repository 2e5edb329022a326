import { plainText } from '../../../content/plain-text.ts'
import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { matchField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, invalid } from './fields.ts'

interface MatchControlsProps extends ControlsProps {
  left: readonly PresentedChoice[]
  right: readonly PresentedChoice[]
}

/** For each left side, a list of the right sides. */
export function MatchControls({ site, entered, wrongField, left, right }: MatchControlsProps) {
  return (
    <dl class="pairs">
      {left.map(({ id, text }) => {
        const name = matchField(id)
        const chosen = enteredIn(entered, name)
        return (
          <div class="pair">
            <dt>
              <label for={name}>
                <Markup html={text} />
              </label>
            </dt>
            <dd>
              <select name={name} id={name} {...invalid(wrongField === name)}>
                <option value="">{site.t('match.choose')}</option>
                {right.map((option) => (
                  <option value={option.id} selected={option.id === chosen}>
                    {plainText(option.text)}
                  </option>
                ))}
              </select>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
