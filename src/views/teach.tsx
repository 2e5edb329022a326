import type { Item, Objective } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { Layout, Markup } from './layout.tsx'

/** For teachers: what there is, what the quiz can and can't prevent, and a choice of own questions. */
export function TeachPage({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <Layout
      site={site}
      title={t('teach.title')}
      description={t('teach.lead')}
      canonical="/teach"
      here="teach"
    >
      <header>
        <h1>{t('teach.title')}</h1>
        <p class="lead">{t('teach.lead')}</p>
      </header>
      <section class="prose" aria-labelledby="ready">
        <h2 id="ready">{t('teach.ready')}</h2>
        <ul>
          {library.quizzes.map(({ id, title, length }) => (
            <li>
              <a href={path(`/quizzes/${id}`)}>
                <Markup html={title} />
              </a>
              , {site.count('quiz.questions', length)}
            </li>
          ))}
        </ul>
        <p>{t('teach.options')}</p>
        <p>{t('teach.honest')}</p>
      </section>
      <section class="prose" aria-labelledby="own">
        <h2 id="own">{t('teach.own')}</h2>
        <p>{t('teach.own.text')}</p>
        <form method="get" action={path('/quizzes/export')}>
          {Object.values(library.objectives).map((objective) => (
            <ObjectiveItems site={site} objective={objective} />
          ))}
          <button class="button" type="submit">
            {t('teach.own.make')}
          </button>
        </form>
      </section>
    </Layout>
  )
}

function ObjectiveItems({ site, objective }: { site: Site; objective: Objective }) {
  const items = Object.values(site.library.items).filter(
    (item) => item.objective === objective.id && !item.retired,
  )
  return (
    <fieldset class="picker">
      <legend>
        <Markup html={objective.text} />
      </legend>
      {items.map((item) => (
        <ItemChoice site={site} item={item} />
      ))}
    </fieldset>
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
