import type { Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

interface QuotationProps {
  site: Site
  /** The document that the words stand in. */
  source: Source | undefined
  /** Plain text. */
  quote: string
}

/** The words of a document, as they stand there: the quotation marks are the reader's. */
export const Quotation = ({ site, source, quote }: QuotationProps) => (
  <q lang={source && source.language !== site.language ? source.language : undefined}>{quote}</q>
)
