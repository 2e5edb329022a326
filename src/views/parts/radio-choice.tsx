import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'

/** One of two, the usual one first. */
export function Choice<N extends 'mode' | 'feedback' | 'order' | 'numbers'>({
  site,
  name,
  values,
  chosen = values[0],
}: {
  site: Site
  name: N
  values: readonly string[]
  chosen: string | undefined
}) {
  return (
    <fieldset class="modes">
      <legend>{site.t(`open.${name}`)}</legend>
      {values.map((value) => (
        <span class="status-choice">
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            value={value}
            checked={value === chosen}
          />{' '}
          <label for={`${name}-${value}`}>{site.t(`open.${name}.${value}` as UiKey)}</label>
        </span>
      ))}
    </fieldset>
  )
}
