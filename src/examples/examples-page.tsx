import type { PageStyles } from '../content/page-styles.ts'
import type { Site } from '../content/site.ts'
import { Layout } from '../views/layout/layout.tsx'
import { PageHeader } from '../views/parts/page-header.tsx'
import { examplesPath } from './example.ts'
import { pageExamples } from './page-examples.ts'
import { type PartExample, partExamples } from './part-examples.tsx'

/** Every example by name, as a link. In English, since only developers read it. */
export function ExamplesPage({ site }: { site: Site }) {
  const parts = [...Map.groupBy(partExamples(site), ({ styles }) => styles)]
  return (
    <Layout site={site} page={{ title: 'Examples', isPrivate: true }}>
      <PageHeader
        title="Examples"
        lead="Pages in states that no address shows by itself, and components, under names. Only development has them."
      />
      <section>
        <h2>Components</h2>
        <ul>
          {parts.flatMap(([styles, examples]) =>
            examples.map(({ name }) => (
              <li>
                <a href={`${partsPath(styles)}#${name}`}>{name}</a>
              </li>
            )),
          )}
        </ul>
      </section>
      {pageExamples(site).map(({ title, examples }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {examples.map((example) => (
              <li>
                <a href={`${examplesPath}/${example.name}`}>{example.title}</a>{' '}
                <small>{example.name}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

/** Where the components stand that pages of these styles have. */
export const partsPath = (styles: PageStyles): string => `${examplesPath}/parts-${styles}`

/** Components as they are, each below its name. @param examples all of the same styles */
export function PartsPage({
  site,
  styles,
  examples,
}: {
  site: Site
  styles: PageStyles
  examples: readonly PartExample[]
}) {
  return (
    <Layout site={site} page={{ title: 'Components', isPrivate: true }} styles={styles}>
      <PageHeader title="Components" lead={`With the stylesheets of “${styles}”.`} />
      {examples.map(({ name, parts }) => (
        <section id={name} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`}>{name}</h2>
          {parts}
        </section>
      ))}
    </Layout>
  )
}
