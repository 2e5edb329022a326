/** The little of SVG that the drawings need. */

/** To a tenth of a unit, which is finer than anyone sees. */
const round = (value: number): number => Math.round(value * 10) / 10

/** Text as it may stand in an element or a quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element. Numbers are rounded to a tenth, and undefined attributes are left out.
 * @param attributes strings stand as they are: escape what an author wrote
 * @param content markup, already escaped
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`
}
