/** What one learns from, for search engines: explainers and quizzes. */
import type { Explainer, Page, Quiz, Source } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { datesOf, documentId, pictureOf, publisherOf, rightsOf, type Thing } from './thing.ts'

/** An explainer: an article to learn from, with every document it rests on, by its place in the list. */
export function explainerThing(site: Site, explainer: Explainer): Thing {
  const { library, t } = site
  const { slug, title, summary, notes } = explainer
  const path = `/explainers/${slug}`
  const teaches = Object.values(library.objectives).filter((each) => each.explainer === slug)
  return {
    '@type': ['Article', 'LearningResource'],
    headline: plainText(title),
    description: plainText(summary),
    ...pageOf(site, path),
    author: publisherOf(site),
    publisher: publisherOf(site),
    learningResourceType: t('explainer.kicker'),
    educationalLevel: library.site.level,
    ...(teaches.length > 0 && { teaches: teaches.map(({ text }) => plainText(text)) }),
    // The documents themselves are told in full on the pages of the facts: titles would double the page.
    citation: sourcesOf(site, notes).map(({ id }) => ({
      '@type': 'CreativeWork',
      '@id': documentId(site, id),
    })),
  }
}

/** The lesson plan or the notes on it: to teach with, not to learn from. */
export function teachingThing(site: Site, path: string, { title, summary }: Page): Thing {
  const { library, t } = site
  return {
    '@type': 'LearningResource',
    name: plainText(title),
    description: plainText(summary),
    ...pageOf(site, path),
    author: publisherOf(site),
    publisher: publisherOf(site),
    learningResourceType: t('teach.title'),
    educationalLevel: library.site.level,
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
  }
}

/** A quiz as a thing to learn with: what it is about, not what it asks. */
export function quizThing(site: Site, quiz: Quiz): Thing {
  const { library, t } = site
  const { id, title, summary, minutes, objectives, explainer } = quiz
  const path = `/quizzes/${id}`
  const read = site.explainer(explainer)
  return {
    '@type': 'Quiz',
    name: plainText(title),
    description: plainText(summary),
    ...pageOf(site, path),
    publisher: publisherOf(site),
    learningResourceType: t('quiz.kicker'),
    educationalLevel: library.site.level,
    timeRequired: `PT${minutes}M`,
    teaches: objectives.flatMap((objective) => {
      const known = library.objectives[objective]
      return known ? plainText(known.text) : []
    }),
    ...(read && {
      about: {
        '@type': 'Article',
        headline: plainText(read.title),
        url: site.absolute(`/explainers/${explainer}`),
      },
    }),
  }
}

/** The documents behind facts, each once, in the order of the facts. */
function sourcesOf({ library }: Site, facts: readonly string[]): Source[] {
  const ids = facts.flatMap((fact) => library.facts[fact]?.sources ?? [])
  return [...new Set(ids)].flatMap((id) => library.sources[id] ?? [])
}

/** What is said of each page here: where it is, its picture, since when, and under which licence. */
const pageOf = (site: Site, path: string) => ({
  url: site.absolute(path),
  ...pictureOf(site, path),
  ...datesOf(site, path),
  ...rightsOf(site),
})
