import type { Item, Objective } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { OpenClassroomForm, type OpeningForm } from '../classroom/open.tsx'
import { BodyText } from '../explainer/explainer.tsx'
import { Layout, Markup } from '../layout.tsx'
import { Notes } from '../reference/sources.tsx'

/** For teachers: open a class, try a quiz, choose questions; the lesson plan and what to expect. */
export function TeachPage({ site, form }: { site: Site; form: OpeningForm }) {
  const { t, library } = site
  const title = t('teach.title')
  return (
    <Layout
      site={site}
      title={form.problem ? `${t('error.prefix')} ${title}` : title}
      description={t('teach.lead')}
      canonical="/teach"
      here="/teach"
      isClassroom
      isShareable
    >
      <header>
        <h1>{title}</h1>
        <p class="lead">{t('teach.lead')}</p>
      </header>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{t('explainer.contents')}</h2>
        <ul>
          <li>
            <a href="#open">{t('open.title')}</a>
          </li>
          <li>
            <a href="#try">{t('teach.try')}</a>
          </li>
          <li>
            <a href="#own">{t('teach.own')}</a>
          </li>
          {library.lesson.sections.map(({ id, heading }) => (
            <li>
              <a href={`#${id}`}>
                <Markup html={heading} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="prose" aria-labelledby="open">
        <h2 id="open">{t('open.title')}</h2>
        <p>{t('open.text')}</p>
        <OpenClassroomForm site={site} form={form} />
      </section>
      <TryQuiz site={site} />
      <OwnSelection site={site} />
      <BodyText page={library.lesson} />
      <Notes site={site} notes={library.lesson.notes} />
    </Layout>
  )
}

/** Every quiz, to share or to try without leaving a trace. */
function TryQuiz({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <section class="prose" aria-labelledby="try">
      <h2 id="try">{t('teach.try')}</h2>
      <p>{t('teach.try.text')}</p>
      <ul class="try-list">
        {library.quizzes.map(({ id, title, length }) => (
          <li>
            <form method="post" action={path(`/quizzes/${id}/attempts`)}>
              <input type="hidden" name="trial" value="yes" />
              <a href={path(`/quizzes/${id}`)}>
                <Markup html={title} />
              </a>
              , {site.count('quiz.questions', length)}{' '}
              <button class="button quiet" type="submit">
                {t('teach.try.button')}
                <span class="visually-hidden">
                  : <Markup html={title} />
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p>{t('teach.options')}</p>
    </section>
  )
}

/** A choice of own questions: a link to share, or the form for a class with them. */
function OwnSelection({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <section class="prose" aria-labelledby="own">
      <h2 id="own">{t('teach.own')}</h2>
      <p>{t('teach.own.text')}</p>
      <form method="get" action={path('/quizzes/export')}>
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

/** Folded up: seventy-five questions would hide the rest of the page. */
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
