import type { PresentedChoice } from '../../../domain/item.ts'
import { responseField } from '../../../domain/response.ts'
import { Markup } from '../../parts/markup.tsx'

export function ChoiceControl({
  type,
  choice,
  isChosen,
}: {
  type: 'radio' | 'checkbox'
  choice: PresentedChoice
  isChosen: boolean
}) {
  const id = `choice-${choice.id}`
  return (
    <div class="choice">
      <input type={type} name={responseField} id={id} value={choice.id} checked={isChosen} />
      <label for={id}>
        <Markup html={choice.text} />
      </label>
    </div>
  )
}
