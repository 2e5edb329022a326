import { type CitationStyle, citationStyles, cite } from '../../snippets/citation.ts'
import { containerOf } from '../../snippets/snippet.ts'
import { CopyField } from './copy-field.tsx'
import type { PickedProps } from './picked-props.ts'

/** Names of styles are the same in every language. */
const styleNames: Record<CitationStyle, string> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
}

/** Lines of the field; a record has one for each of its parts. */
const rowsOf: Record<CitationStyle, number> = {
  apa: 3,
  mla: 3,
  chicago: 3,
  bibtex: 8,
  ris: 8,
  'csl-json': 12,
}

/** How to cite the snippet, in each style. */
export function Citations({ site, snippet }: PickedProps) {
  const { t, library } = site
  const { compiled } = library.settings
  const container = containerOf(snippet)
  const work = {
    title: snippet.title,
    ...(container && { within: container }),
    author: site.name,
    date: compiled,
    // The site's own address: a copy of it in a classroom, or a preview, goes away again.
    url: site.absolute(snippet.page),
  }
  return (
    <details class="more">
      <summary>{t('picker.cite')}</summary>
      <p>{t('picker.cite.text', { date: site.date(compiled) })}</p>
      {citationStyles.map((style) => (
        <CopyField
          site={site}
          id={`cite-${style}`}
          label={styleNames[style]}
          text={cite(style, work)}
          rows={rowsOf[style]}
        />
      ))}
    </details>
  )
}
