/** What the schemas can't see: whether everything that is named exists, and whether it may be used. */
import type { Library } from '../../content/library.ts'
import { listPages } from '../../content/listed-pages.ts'
import type { RegisterFiles, TextFiles } from './files.ts'
import type { Known } from './library/references.ts'
import type { Problems } from './problems.ts'
import { suggest } from './suggest.ts'

/** The register: evidence that exists, of a tier that counts, looked at again in time. */
export function checkRegister(register: RegisterFiles, today: string, problems: Problems): void {
  const sources = register.sources.data
  const seen = new Set<string>()
  for (const { file } of register.facts) {
    for (const [id, fact] of Object.entries(file.data)) {
      if (seen.has(id)) problems.error(file.place([id]), 'stands in two files of facts/')
      seen.add(id)
      for (const [index, source] of fact.sources.entries()) {
        const place = file.place([id, 'sources', index])
        const tier = sources[source]?.tier
        if (!tier) problems.error(place, `there is no source ${source} in sources.yaml`)
        if (tier === 'D') {
          problems.error(
            place,
            `${source} is of tier D: never evidence (a fact about it: discusses)`,
          )
        }
      }
      for (const [index, source] of (fact.discusses ?? []).entries()) {
        if (!sources[source]) {
          const place = file.place([id, 'discusses', index])
          problems.error(place, `there is no source ${source} in sources.yaml`)
        }
      }
      if (fact.reviewBy && fact.reviewBy < today) {
        problems.warn(file.place([id, 'reviewBy']), `was to be looked at again by ${fact.reviewBy}`)
      }
    }
  }
}

/** Quizzes and objectives: each name leads somewhere, and there are items enough. */
export function checkQuizzes(texts: TextFiles, problems: Problems): void {
  const objectives = texts.objectives.data
  const explainers = new Set(texts.explainers.map(({ slug }) => slug))
  const quizzes = new Set(texts.quizzes.map(({ id }) => id))

  for (const { id, file } of texts.quizzes) {
    const { explainer, length, objectives: drawn, bands } = file.data
    if (!explainers.has(explainer)) {
      const message = `there is no explainer ${explainer}${suggest(explainer, explainers)}`
      problems.error(file.place(['explainer']), message)
    }
    for (const [index, objective] of drawn.entries()) {
      if (!objectives[objective]) {
        const near = suggest(objective, Object.keys(objectives))
        const message = `there is no objective ${objective}${near}`
        problems.error(file.place(['objectives', index]), message)
      }
    }
    const items = texts.items.flatMap((items) => Object.values(items.data))
    const pool = items.filter((item) => !item.retired && drawn.includes(item.objective)).length
    if (pool < length) {
      problems.error(
        file.place(['length']),
        `needs ${length} items, and its objectives have ${pool}`,
      )
    }
    if (Math.min(...Object.values(bands).map(({ from }) => from)) !== 0) {
      problems.error(file.place(['bands']), `of ${id}: the lowest band starts from 0`)
    }
  }
  for (const [id, { explainer }] of Object.entries(objectives)) {
    if (!explainers.has(explainer)) {
      const message = `there is no explainer ${explainer}${suggest(explainer, explainers)}`
      problems.error(texts.objectives.place([id, 'explainer']), message)
    }
  }
  for (const { file } of texts.explainers) {
    if (!quizzes.has(file.data.quiz)) {
      const { quiz } = file.data
      problems.error(file.place(['quiz']), `there is no quiz ${quiz}${suggest(quiz, quizzes)}`)
    }
  }
}

/** Links within the site lead to a page, and to a place on it. */
export function checkLinks(
  library: Library,
  links: Known['links'],
  texts: TextFiles,
  problems: Problems,
): void {
  const { base, places } = placesOf(library)
  for (const { url, place } of links) {
    if (!places.has(base + url)) {
      const near = suggest(base + url, places).replace(` ${base}/`, ' /')
      problems.error(place, `links to ${url}, which does not exist${near}`)
    }
  }
  for (const file of texts.items) {
    for (const [id, { explainer }] of Object.entries(file.data)) {
      if (!places.has(`${base}/explainers/${explainer}`)) {
        const sections = library.explainers.flatMap(({ slug, sections }) =>
          sections.map((section) => `${slug}#${section.id}`),
        )
        const message = `there is no section ${explainer}${suggest(explainer, sections)}`
        problems.error(file.place([id, 'explainer']), message)
      }
    }
  }
}

/** Every address within the site that content may link to. */
export function placesOf(library: Library): { base: string; places: Set<string> } {
  const base = library.language === 'en' ? '' : `/${library.language}`
  const places = listPages(library).flatMap(({ path, parts }) => [
    base + path,
    ...parts.map(({ id }) => `${base}${path}#${id}`),
  ])
  return { base, places: new Set(places) }
}
