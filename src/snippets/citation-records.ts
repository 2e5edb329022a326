/** Records of a cited work, for programs that keep references. */
import { type CitedWork, partsOf } from './cited-work.ts'

/** Double braces keep capitals and names as they are. */
export function inBibtex({ title, within, author, date, url }: CitedWork): string {
  const { year, month } = partsOf(date)
  const fields = [
    ['author', `{{${escapeForTex(author)}}}`],
    ['title', `{{${escapeForTex(title)}}}`],
    ...(within ? [['howpublished', `{In: ${escapeForTex(within)}}`]] : []),
    ['year', `{${year}}`],
    ['month', bibtexMonths[month]],
    ['url', `{${url}}`],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`)
  return `@misc{${keyOf({ author, url })},\n${lines.join(',\n')}\n}`
}

const bibtexMonths = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]

/** RIS: each line is a tag, two spaces, a hyphen, a space and a value; the last one ends the record. */
export function inRis({ title, within, author, date, url }: CitedWork): string {
  const lines = [
    ['TY', 'ELEC'],
    ['AU', author],
    ['TI', title],
    ...(within ? [['T2', within]] : []),
    ['PY', date.slice(0, 4)],
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['UR', url],
    ['ER', ''],
  ]
  return lines.map(([tag, value = '']) => `${tag}  - ${onOneLine(value)}`).join('\n')
}

/** CSL-JSON, the input of the Citation Style Language; an organisation is a name that has no parts. */
export function inCslJson({ title, within, author, date, url }: CitedWork): string {
  const { year, month, day } = partsOf(date)
  const item = {
    id: keyOf({ author, url }),
    type: 'webpage',
    title,
    ...(within && { 'container-title': within }),
    author: [{ literal: author }],
    issued: { 'date-parts': [[year, month + 1, day]] },
    URL: url,
  }
  return JSON.stringify([item], null, 2)
}

/** A name for the record, from the author and the path of the page. */
function keyOf({ author, url }: Pick<CitedWork, 'author' | 'url'>): string {
  const path = url.slice(url.indexOf('/', 'https://'.length))
  return `${author} ${path}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** No brace of the text may stand alone: BibTeX counts them, escaped or not. */
const escapeForTex = (text: string): string =>
  text.replace(/[\\{}%&#$_~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`)

const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
