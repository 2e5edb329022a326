import type { Site } from '../../../content/site.ts'
import type { RightLine } from '../../../states/classroom/paper.ts'
import { Layout } from '../../layout/layout.tsx'
import { RightWords } from './paper-check.tsx'

interface PaperSavedProps {
  site: Site
  saved: readonly { line: RightLine; name: string }[]
  paths: { report: string; paper: string }
}

/** Whose answers were taken, so that new names can be written on the sheets. */
export function PaperSavedPage({ site, saved, paths }: PaperSavedProps) {
  const { t } = site
  const title = t('paper.savedTitle')
  return (
    <Layout site={site} page={{ title, isPrivate: true }} here="/teach" styles="classroom">
      <h1>{title}</h1>
      <p role="status">{site.count('paper.saved', saved.length)}</p>
      <ol class="receipts">
        {saved.map(({ line, name }) => {
          const { who, learner } = line
          const number = learner?.number ?? (who && 'number' in who ? who.number : undefined)
          return (
            <li>
              <RightWords site={site} name={name} number={number} line={line} />
            </li>
          )
        })}
      </ol>
      <p class="actions">
        <a class="button" href={paths.report}>
          {t('problem.report')}
        </a>{' '}
        <a class="button quiet" href={paths.paper}>
          {t('paper.more')}
        </a>
      </p>
    </Layout>
  )
}
