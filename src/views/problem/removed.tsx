import type { Removal } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'

interface RemovedProps {
  site: Site
  removal: Removal
}

/** Says that something was here, since when it is gone, and what to read instead. */
export function RemovedPage(props: RemovedProps) {
  const { site } = props
  return (
    <Layout site={site} page={{ title: site.t('removed.title'), isPrivate: true }}>
      <RemovedNotice {...props} />
    </Layout>
  )
}

/** The same without the page around it. */
export function RemovedNotice({ site, removal }: RemovedProps) {
  const { t, path, library } = site
  const { since, instead } = removal
  return (
    <section class="problem">
      <h1>{t('removed.title')}</h1>
      <p>{t('removed.text', { date: site.date(since) })}</p>
      <p>
        {t('removed.instead')}: <a href={path(instead)}>{pageTitle(library, instead) ?? instead}</a>
      </p>
    </section>
  )
}
