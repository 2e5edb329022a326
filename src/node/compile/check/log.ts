/** The log and the list of what is gone: whether the pages that they name exist, or do not. */
import type { Library } from '../../../content/library.ts'
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { placesOf } from './links.ts'

/** @param library the English one: addresses are the same in every language */
export function checkLog(
  library: Library,
  register: RegisterFiles,
  { corrections, items }: TextFiles,
  problems: Problems,
): void {
  const { places } = placesOf(library)
  for (const [id, { page }] of Object.entries(corrections.data)) {
    if (page && !places.has(page)) {
      problems.error(corrections.place([id, 'page']), `there is no page ${page}`)
    }
  }

  const questions = items.flatMap(({ data }) => Object.entries(data))
  const isThere = (path: string) =>
    places.has(path) ||
    places.has(pageOfFrame(path)) ||
    questions.some(([id, { retired }]) => !retired && path === `/embed/questions/${id}`)
  const { removed } = register
  for (const [path, { instead }] of Object.entries(removed.data)) {
    if (isThere(path)) problems.error(removed.place([path]), 'is still there: take it out here')
    if (!places.has(instead)) {
      problems.error(removed.place([path, 'instead']), `there is no page ${instead}`)
    }
  }
}

/** `/embed/explainers/ferry/timetable` shows a part of `/explainers/ferry#timetable`. */
const pageOfFrame = (path: string): string =>
  path
    .replace(/^\/embed\//, '/')
    .replace(/^\/traces\//, '/claims/')
    .replace(/^(\/explainers\/[^/]+|\/glossary|\/claims|\/documents)\/([^/]+)$/, '$1#$2')
