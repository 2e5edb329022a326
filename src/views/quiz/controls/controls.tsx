/** The form controls of each type of item. All work by keyboard and without scripts. */
import type { PresentedItem } from '../../../domain/presented-item.ts'
import { ChoiceControls } from './choice.tsx'
import { ClassifyControls } from './classify.tsx'
import type { ControlsProps } from './control-props.ts'
import { MatchControls } from './match.tsx'
import { NumberControl } from './number.tsx'
import { OrderControls } from './order.tsx'

interface ItemControlsProps extends ControlsProps {
  item: PresentedItem
  /** The move of a choice that was just made. */
  moved?: string | undefined
}

/** The controls of an item, without the form around them. */
export function Controls({ item, moved, ...props }: ItemControlsProps) {
  switch (item.type) {
    case 'single':
      return <ChoiceControls {...props} type="radio" choices={item.choices} />
    case 'multiple':
      return <ChoiceControls {...props} type="checkbox" choices={item.choices} />
    case 'order':
      return <OrderControls {...props} choices={item.choices} moved={moved} />
    case 'match':
      return <MatchControls {...props} left={item.left} right={item.right} />
    case 'number':
      return <NumberControl {...props} unit={item.unit} />
    case 'classify':
      return <ClassifyControls {...props} statements={item.statements} />
  }
}
