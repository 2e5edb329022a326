/** How to cite a piece of this site, in the styles that schools and newsrooms ask for. Plain text. */

export const citationStyles = ['apa', 'mla', 'chicago', 'bibtex'] as const
export type CitationStyle = (typeof citationStyles)[number]

export interface CitedWork {
  title: string
  /** The larger work that it stands in, such as the explainer of a section. */
  within?: string
  /** An organisation: it is author and publisher in one. */
  author: string
  /** As `2026-11-23`. */
  date: string
  /** Full address. */
  url: string
}

/** A citation in one style; the day of reading is left to whoever cites. */
export function cite(style: CitationStyle, work: CitedWork): string {
  switch (style) {
    case 'apa':
      return inApa(work)
    case 'mla':
      return inMla(work)
    case 'chicago':
      return inChicago(work)
    case 'bibtex':
      return inBibtex(work)
  }
}

/** APA, 7th edition. An author that is also the site is not named twice. */
function inApa({ title, within, author, date, url }: CitedWork): string {
  const { year, month, day } = partsOf(date)
  const container = within ? ` In ${closed(within)}` : ''
  return `${closed(author)} (${year}, ${months[month]} ${day}). ${closed(title)}${container} ${url}`
}

/** MLA, 9th edition: an author that is also the publisher is left out. */
function inMla({ title, within, author, date, url }: CitedWork): string {
  const { year, month, day } = partsOf(date)
  const container = within ? `${within}, ` : ''
  return `“${closed(title)}” ${container}${author}, ${day} ${mlaMonths[month]} ${year}, ${url}.`
}

/** The Chicago Manual of Style, bibliography. */
function inChicago({ title, within, author, date, url }: CitedWork): string {
  const { year, month, day } = partsOf(date)
  const container = within ? ` In “${closed(within)}”` : ''
  return `${closed(author)} “${closed(title)}”${container} ${months[month]} ${day}, ${year}. ${url}.`
}

/** Double braces keep capitals and names as they are. */
function inBibtex({ title, within, author, date, url }: CitedWork): string {
  const { year, month } = partsOf(date)
  const path = url.slice(url.indexOf('/', 'https://'.length))
  const key = slugOf(`${author} ${path}`)
  const fields = [
    ['author', `{{${escapeForTex(author)}}}`],
    ['title', `{{${escapeForTex(title)}}}`],
    ...(within ? [['howpublished', `{In: ${escapeForTex(within)}}`]] : []),
    ['year', `{${year}}`],
    ['month', bibtexMonths[month]],
    ['url', `{${url}}`],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`)
  return `@misc{${key},\n${lines.join(',\n')}\n}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** MLA cuts all but the short ones. */
const mlaMonths = months.map((name) =>
  name.length <= 4 ? name : `${name === 'September' ? 'Sept' : name.slice(0, 3)}.`,
)
const bibtexMonths = months.map((name) => name.slice(0, 3).toLowerCase())

function partsOf(date: string) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month: month - 1, day }
}

/** With a full stop, unless the text ends with a mark of its own. */
const closed = (text: string): string => (/[.?!…][”"’')]?$/.test(text) ? text : `${text}.`)

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

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
