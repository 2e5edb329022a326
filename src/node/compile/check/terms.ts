/** The glossary and the texts: terms that no text leads to, and texts that leave a term unexplained. */
import type { ReferenceTargets } from '../library/references.ts'
import type { Problems } from '../problems.ts'
import type { ContentFile } from '../read/content-file.ts'
import type { TextFiles } from '../read/files.ts'
import { isPlaceholder } from './placeholders.ts'

/**
 * Of English only, whose plurals it knows.
 * @param linked the terms that texts link, and from which file
 */
export function checkTerms(
  { glossary, explainers }: TextFiles,
  linked: ReferenceTargets['linkedTerms'],
  problems: Problems,
): void {
  const used = new Set(linked.filter(({ file }) => file !== glossary.name).map(({ id }) => id))
  for (const [id, { term, also = [], definition }] of Object.entries(glossary.data)) {
    if (!used.has(id) && !isPlaceholder(definition)) {
      const message = `is linked from no text: write [[${id}]] where it is used, or take it out`
      problems.error(glossary.place([id]), message)
    }
    for (const { file } of explainers) {
      requireLink(file, id, [term, ...also], problems)
      requireLinkOfPoints(file, id, [term, ...also], problems)
    }
  }
}

/** Reports where an explainer uses a term before it leads to what the term means. */
function requireLink(
  file: ContentFile<unknown>,
  id: string,
  names: readonly string[],
  problems: Problems,
): void {
  const prose = blank(file.body, notProseRe)
  const link = prose.search(linkTo(id))
  const first = firstUse(prose, names)
  if (!first || (link >= 0 && link < first.index)) return
  const name = first[0].replace(/\s+/g, ' ')
  const line = file.bodyOffset + prose.slice(0, first.index).split('\n').length
  const message =
    link < 0
      ? `uses “${name}” and never links it: write [[${id}|${name}]] at its first use`
      : `uses “${name}” before it links [[${id}]]: link it here, at its first use`
  problems.error({ file: file.name, line }, message)
}

/** Reports a point above or below the text that uses a term to which nothing on the page leads. */
function requireLinkOfPoints(
  file: TextFiles['explainers'][number]['file'],
  id: string,
  names: readonly string[],
  problems: Problems,
): void {
  const { keyPoints, unknown } = file.data
  if ([file.body, ...keyPoints, ...unknown].some((text) => linkTo(id).test(text))) return
  for (const [field, points] of Object.entries({ keyPoints, unknown })) {
    for (const [index, point] of points.entries()) {
      const [name] = firstUse(blank(point, notProseRe), names) ?? []
      if (!name) continue
      const message = `uses “${name}” and never links it: write [[${id}|${name}]] at its first use`
      problems.error(file.place([field, index]), message)
    }
  }
}

const linkTo = (id: string): RegExp => new RegExp(`\\[\\[${id}[\\\\|\\]]`)

function firstUse(prose: string, names: readonly string[]): RegExpExecArray | undefined {
  const unlinked = blank(prose, linkRe)
  const uses = names.map((name) => nameRe(name).exec(unlinked)).filter((use) => use !== null)
  return uses.toSorted((a, b) => a.index - b.index)[0]
}

/** Headings, code, citations and addresses: there is no room in them for a link. */
const notProseRe = /^#.*$|`[^`]*`|\[@[^\]]*\]|\]\([^)]*\)/gm
const linkRe = /\[\[[^\]]*\]\]/g

/** Puts spaces in the place of what matches, so that all else stays where it stands. */
const blank = (text: string, re: RegExp): string =>
  text.replace(re, (match) => match.replace(/[^\n]/g, ' '))

/** A name as it stands in a sentence: small or capital, in the plural, over the end of a line. */
function nameRe(name: string): RegExp {
  const [first = '', ...rest] = name.replace(/\s*\(.*\)$/, '')
  const escaped = rest.join('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const spaced = escaped.replace(/[\s-]+/g, '[\\s-]+')
  const capital = `[${first.toLowerCase()}${first.toUpperCase()}]`
  return new RegExp(`(?<![\\p{L}\\p{N}-])${capital}${spaced}(?:e?s)?(?![\\p{L}\\p{N}-])`, 'u')
}
