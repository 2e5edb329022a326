import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { exportPath, exportsPath } from '../../formats/exports/files.ts'
import { programs } from '../../formats/exports/programs.ts'

/** The widest quiz as a file, a link for each program: where it goes in there, and what was tried. */
export function QuestionsAsFiles({ site }: { site: Site }) {
  const { t, path } = site
  const [quiz] = site.library.quizzes
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('elsewhere.files')}</h2>
      <ul class="export-programs">
        {quiz &&
          programs.map(([name, format]) => (
            <li>
              <a href={path(exportPath({ quiz: quiz.id, format }))} download="">
                {name}
              </a>
            </li>
          ))}
        <li>
          <a href={path(exportsPath)}>{t('elsewhere.files.more')}</a>
        </li>
      </ul>
      {quiz && <HowToImport site={site} quiz={quiz} />}
    </section>
  )
}

const formats = [...new Set(programs.map(([, format]) => format))]

const HowToImport = ({ site: { t }, quiz }: { site: Site; quiz: Quiz }) => (
  <details>
    <summary>{t('elsewhere.files.how')}</summary>
    <p>
      {t('elsewhere.files.which', { quiz: plainText(quiz.title) })}{' '}
      <strong>{t('exports.page.keys')}</strong> {t('exports.page.keys.text')}
    </p>
    <dl>
      {formats.map((format) => (
        <>
          <dt>{t(`exports.page.${format}.name`)}</dt>
          <dd>
            {t(`exports.page.${format}.where`)}{' '}
            <span class="small">{t(`exports.page.${format}.tried`)}</span>
          </dd>
        </>
      ))}
      <dt>{t('exports.page.other')}</dt>
      <dd>{t('exports.page.other.text')}</dd>
    </dl>
  </details>
)
