import { plainText } from '../../../content/plain-text.ts'
import type { PresentedChoice } from '../../../domain/item.ts'
import type { ControlsProps } from './control-props.ts'
import { enteredIn, invalid } from './fields.ts'

export function Select({
  site,
  name,
  options,
  entered,
  wrongField,
}: ControlsProps & { name: string; options: readonly PresentedChoice[] }) {
  const chosen = enteredIn(entered, name)
  return (
    <select name={name} id={name} {...invalid(wrongField === name)}>
      <option value="">{site.t('match.choose')}</option>
      {options.map(({ id, text }) => (
        <option value={id} selected={id === chosen}>
          {plainText(text)}
        </option>
      ))}
    </select>
  )
}
