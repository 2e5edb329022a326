/** How to cite a piece of this site, in the styles that schools and newsrooms ask for. Plain text. */
import { inBibtex, inCslJson, inRis } from './citation-records.ts'
import { type CitedWork, partsOf } from './cited-work.ts'

/** Sentences for people, then records for programs that keep references. */
export const citationStyles = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json'] as const
export type CitationStyle = (typeof citationStyles)[number]

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
    case 'ris':
      return inRis(work)
    case 'csl-json':
      return inCslJson(work)
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
/** With a full stop, unless the text ends with a mark of its own. */
const closed = (text: string): string => (/[.?!…][”"’')]?$/.test(text) ? text : `${text}.`)
