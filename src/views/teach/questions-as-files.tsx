import type { Site } from '../../content/site.ts'
import { exportsPath } from '../../formats/exports/files.ts'

/** The way to the files for other programs. */
export const QuestionsAsFiles = ({ site }: { site: Site }) => (
  <section aria-labelledby="files">
    <h2 id="files">{site.t('exports.title')}</h2>
    <p>
      <a href={site.path(exportsPath)}>{site.t('teach.exports')}</a>
    </p>
  </section>
)
