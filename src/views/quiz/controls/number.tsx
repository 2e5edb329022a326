import { responseField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'

export function NumberControl({
  site,
  entered,
  unit,
  wrongField,
}: ControlsProps & { unit: string }) {
  return (
    <div class="number">
      <label for={responseField}>{site.t('number.label')}</label>
      <p>
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          name={responseField}
          id={responseField}
          value={entered(responseField)[0] ?? ''}
          aria-describedby={wrongField ? 'unit response-error' : 'unit'}
          aria-invalid={wrongField ? 'true' : undefined}
        />{' '}
        <span id="unit">
          <Markup html={unit} />
        </span>
      </p>
    </div>
  )
}
