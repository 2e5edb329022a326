/** What a page of the site is called, by its path. */
import type { Html, Library } from './library.ts'
import { plainText } from './plain-text.ts'

/** Pages that stand for themselves, with the interface string of their title. */
export const ownPages = {
  '/claims': 'claims.title',
  '/timeline': 'timeline.title',
  '/glossary': 'glossary.title',
  '/sources': 'sources.title',
  '/facts': 'facts.title',
  '/quizzes': 'quizzes.title',
  '/join': 'join.title',
  '/teach': 'teach.title',
  '/stats': 'stats.title',
  '/embed': 'picker.title',
} as const

/**
 * @param page path without language, with a fragment or not
 * @returns plain text, of the part that the fragment names where it has a title; undefined where there
 *   is no such page
 */
export function pageTitle(library: Library, page: string): string | undefined {
  const [path = '', fragment] = page.split('#')
  const title = titleOf(library, path, fragment)
  return title === undefined ? undefined : plainText(title)
}

function titleOf(library: Library, path: string, fragment?: string): Html | undefined {
  const { ui, about, explainers, quizzes, charts, facts } = library
  if (path === '/') return ui['site.name']
  if (path === '/about') return about.title
  const own = Object.entries(ownPages).find(([each]) => each === path)?.[1]
  if (own) return ui[own]
  const [, kind, id = ''] = path.split('/')
  switch (kind) {
    case 'explainers': {
      const explainer = explainers.find(({ slug }) => slug === id)
      const section = explainer?.sections.find((each) => each.id === fragment)
      return section?.heading ?? explainer?.title
    }
    case 'quizzes':
      return quizzes.find((quiz) => quiz.id === id)?.title
    case 'charts':
      return charts.find((chart) => chart.id === id)?.title
    case 'facts':
      return Object.hasOwn(facts, id) ? ui['fact.title']?.replace('{id}', id) : undefined
    default:
      return undefined
  }
}
