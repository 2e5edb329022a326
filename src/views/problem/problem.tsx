import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'

/** Kinds of problem that have a page of their own; each has `<kind>.title` and `<kind>.text`. */
export type ProblemKind = UiKey extends infer K
  ? K extends `problem.${infer Kind}.title`
    ? Kind
    : never
  : never

/** The way on for a teacher whose class can't be opened. */
export const teachAgain = (site: Site) => ({
  path: site.path('/teach#open'),
  label: 'problem.openAnother' as const,
})

interface ProblemProps {
  site: Site
  kind: ProblemKind
  /** A way on; the front page where none is given. */
  wayOn?: { path: string; label: UiKey } | undefined
  /** It stands on a projector, to be read from the last row. */
  isOnStage?: boolean
}

/** Says what happened and where to go from here. */
export function ProblemPage(props: ProblemProps) {
  const { site, kind, isOnStage } = props
  const page = { title: site.t(`problem.${kind}.title`), isPrivate: true }
  return isOnStage ? (
    <Layout site={site} page={page} styles="stage" masthead="none">
      <div class="field stage board">
        <ProblemFragment {...props} />
      </div>
    </Layout>
  ) : (
    <Layout site={site} page={page}>
      <ProblemFragment {...props} />
    </Layout>
  )
}

/** The same without the page around it, for htmx: the last that a page shows which asks by itself. */
export function ProblemFragment({ site, kind, wayOn }: ProblemProps) {
  const { path, label } = wayOn ?? { path: site.path('/'), label: 'problem.home' as UiKey }
  return (
    <section class="problem" data-settled="true">
      <h1 tabindex={-1} autofocus>
        {site.t(`problem.${kind}.title`)}
      </h1>
      <p>{site.t(`problem.${kind}.text`)}</p>
      <p>
        <a class="button" href={path}>
          {site.t(label)}
        </a>
      </p>
      {kind === 'notFound' && (
        <p>
          <a href={site.path('/search')}>{site.t('search.title')}</a>
        </p>
      )}
    </section>
  )
}
