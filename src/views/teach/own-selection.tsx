import type { Item, Objective } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** A selection of questions: a link to share, or the form for a class with them. */
export function OwnSelection({ site }: { site: Site }) {
  const { t, path, library } = site
  // Any quiz starts a selection; the first is the widest.
  const action = path(`/quizzes/${library.quizzes[0]?.id}`)
  return (
    <section class="prose" aria-labelledby="own">
      <h2 id="own">{t('teach.own')}</h2>
      <p>{t('teach.own.text')}</p>
      <form method="get" action={action}>
        {Object.values(library.objectives).map((objective) => (
          <ObjectiveItems site={site} objective={objective} />
        ))}
        <p class="actions">
          <button class="button" type="submit" formaction={path('/teach#open')}>
            {t('teach.own.open')}
          </button>{' '}
          <button class="button quiet" type="submit">
            {t('teach.own.make')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** Folded up, since all the questions of a site would hide the rest of the page. */
function ObjectiveItems({ site, objective }: { site: Site; objective: Objective }) {
  const items = Object.values(site.library.items).filter(
    (item) => item.objective === objective.id && !item.retired,
  )
  return (
    <details class="picker-group">
      <summary>
        <Markup html={objective.text} />
      </summary>
      <fieldset class="picker">
        <legend class="visually-hidden">
          <Markup html={objective.text} />
        </legend>
        {items.map((item) => (
          <ItemChoice site={site} item={item} />
        ))}
      </fieldset>
    </details>
  )
}

function ItemChoice({ site, item }: { site: Site; item: Item }) {
  const id = `pick-${item.id}`
  return (
    <p>
      <input type="checkbox" name="items" value={item.id} id={id} />{' '}
      <label for={id}>
        <Markup html={item.stem} />{' '}
        <small>
          {item.id}, {site.t(`type.${item.type}`)}
        </small>
      </label>
    </p>
  )
}
