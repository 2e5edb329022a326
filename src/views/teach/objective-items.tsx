import type { Item, Objective } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

interface ObjectiveItemsProps {
  site: Site
  objective: Objective
  /** Ids of items that are ticked. */
  chosen?: ReadonlySet<string>
}

/** Folded up, since so many questions at once would hide one another. */
export function ObjectiveItems({ site, objective, chosen }: ObjectiveItemsProps) {
  const items = Object.values(site.library.items).filter(
    (item) => item.objective === objective.id && !item.retired,
  )
  return (
    <details class="selectable">
      <summary>
        <Markup html={objective.text} />
      </summary>
      <fieldset>
        <legend class="visually-hidden">
          <Markup html={objective.text} />
        </legend>
        {items.map((item) => (
          <ItemChoice site={site} item={item} isChosen={chosen?.has(item.id)} />
        ))}
      </fieldset>
    </details>
  )
}

interface ItemChoiceProps {
  site: Site
  item: Item
  isChosen: boolean | undefined
}

function ItemChoice({ site, item, isChosen }: ItemChoiceProps) {
  const id = `pick-${item.id}`
  return (
    <p>
      <input type="checkbox" name="items" value={item.id} id={id} checked={isChosen} />{' '}
      <label for={id}>
        <Markup html={item.stem} />{' '}
        <small>
          {item.id}, {site.t(`type.${item.type}`)}
        </small>
      </label>
    </p>
  )
}
