import { responseField } from '../../../domain/response-fields.ts'
import { Markup } from '../../parts/markup.tsx'
import type { ControlsProps } from './control-props.ts'
import { errorId, mistakeIn } from './fields.ts'
import { MistakeNote } from './mistake-note.tsx'

export function NumberControl({ site, entered, unit, mistakes }: ControlsProps & { unit: string }) {
  const mistake = mistakeIn(mistakes, responseField)
  return (
    <div class="number">
      <label for={responseField}>{site.t('number.label')}</label>
      <MistakeNote site={site} mistake={mistake} />
      <p>
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          name={responseField}
          id={responseField}
          value={entered(responseField)[0] ?? ''}
          aria-describedby={mistake ? `unit ${errorId(responseField)}` : 'unit'}
          aria-invalid={mistake ? 'true' : undefined}
        />{' '}
        <span id="unit">
          <Markup html={unit} />
        </span>
      </p>
    </div>
  )
}
