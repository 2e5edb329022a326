/** Plain texts as XML, and as the HTML that stands in other formats. */
import type { Feedback } from './item.ts'

/** What no XML may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unwritableRe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const escapeMarkup = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritableRe, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of XML; what stands in it is markup already. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeMarkup(String(value))}"`
  }
  const content = inner.join('')
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** A comment, in which two hyphens in a row have no place. */
export const comment = (text: string): string =>
  `<!-- ${escapeMarkup(text).replaceAll('--', '- -')} -->`

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A text within a paragraph, as XHTML. */
export const inlineHtml = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br/>')

export const paragraph = (text: string): string => (text === '' ? '' : `<p>${inlineHtml(text)}</p>`)

/** A remark with its citations as a list of links; empty where nothing is said. */
export const feedbackHtml = ({ text, citations }: Feedback): string =>
  paragraph(text) +
  (citations.length === 0 ? '' : element('ul', {}, ...citations.map(citationHtml)))

const citationHtml = ({ label, address }: Feedback['citations'][number]): string =>
  `<li>${element('a', { href: address }, escapeMarkup(label))}</li>`
