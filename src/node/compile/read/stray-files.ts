/** Files that nothing reads: what stands in them would never be shown, and nobody would know. */
import { readdirSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Problems } from '../problems.ts'
import { nearest } from '../suggest.ts'

/** Not content: notes for authors, what the build keeps, and what systems leave behind. */
const otherFilesRe = /^(README\.md|items\.lock|Thumbs\.db|desktop\.ini|\..*)$/

/**
 * @param asked paths of the files that were asked for, below `dir`
 * @param languages those of the site; undefined where they could not be read, so that nothing can be
 *   said of their folders
 */
export function reportStrayFiles(
  dir: string,
  asked: ReadonlySet<string>,
  languages: readonly string[] | undefined,
  problems: Problems,
): void {
  const unlisted = new Set<string>()
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const name = relative(dir, join(file.parentPath, file.name)).split(sep).join('/')
    const isOther = name.split('/').some((part) => otherFilesRe.test(part))
    if (!file.isFile() || isOther || asked.has(name)) continue
    const language = /^([a-z]{2})\//.exec(name)?.[1]
    if (language !== undefined && !languages) continue
    if (language === undefined || languages?.includes(language)) {
      problems.error({ file: name }, strayMessage(name, language, asked))
    } else unlisted.add(language)
  }
  for (const language of unlisted) {
    const message = `is read by nothing: add ${language} to languages in site.yaml`
    problems.error({ file: language }, message)
  }
}

function strayMessage(
  name: string,
  language: string | undefined,
  asked: ReadonlySet<string>,
): string {
  const translates = language !== undefined && language !== 'en'
  const reason = translates
    ? `stands for no file: there is no en/${name.slice(language.length + 1)}`
    : 'is read by nothing'
  const yaml = name.replace(/\.[^./]*$/, '.yaml')
  if (/\.yml$/.test(name)) return `${reason}: call it ${basename(yaml)}`
  if (/^en\/explainers\/[^/]+\.md$/.test(name)) {
    return `${reason}: add ${basename(name, '.md')} to explainers in site.yaml`
  }
  const plain = /^en\/plain\/([^/]+)\.md$/.exec(name)?.[1]
  if (plain !== undefined) return `${reason}: there is no explainer ${plain}`
  // The English file that a translation stands for was asked for too, and is not there.
  const names = translates ? [...asked].filter((each) => each.startsWith(`${language}/`)) : asked
  const meant = nearest(name, names)
  return meant ? `${reason}: did you mean ${meant}?` : reason
}
