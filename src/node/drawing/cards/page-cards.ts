/** The cards of pages: one for each page to read, each section of an explainer, each topic of facts. */
import type { Library } from '../../../content/library.ts'
import { ownPages, pageTitle } from '../../../content/page-title.ts'
import { plainText } from '../../../content/plain-text.ts'
import { pageCardName, topicCardName } from '../../../formats/share-card.ts'
import { block, type Card, colours, frame } from './draw.ts'

interface PageCard {
  name: string
  /** What kind of page it is, or what it is a part of. */
  kicker: string
  title: string
  /** What the page says, in a sentence or two. */
  text?: string
}

/** Pages that are read, not those of a person or a class. */
export function pageCards(library: Library): Card[] {
  return cardsOf(library).map((card) => ({ name: card.name, svg: draw(card, library) }))
}

function cardsOf(library: Library): PageCard[] {
  const { ui, explainers, quizzes, charts, facts, about } = library
  const word = (key: string) => ui[key] ?? ''
  const tagline = word('site.tagline')
  const topics = [...new Set(Object.values(facts).map(({ topic }) => topic))]
  return [
    ...Object.entries(ownPages).flatMap(([page, key]) => {
      const title = pageTitle(library, page)
      const text = word(key.replace(/title$/, 'lead'))
      return title ? [{ name: pageCardName(page), kicker: tagline, title, text }] : []
    }),
    {
      name: pageCardName('/about'),
      kicker: tagline,
      title: plainText(about.title),
      text: plainText(about.summary),
    },
    ...explainers.flatMap(({ slug, title, summary, sections }) => [
      {
        name: pageCardName(`/explainers/${slug}`),
        kicker: word('explainer.kicker'),
        title: plainText(title),
        text: plainText(summary),
      },
      ...sections.map(({ id, heading }) => ({
        name: pageCardName(`/explainers/${slug}#${id}`),
        kicker: plainText(title),
        title: plainText(heading),
      })),
    ]),
    ...quizzes.map(({ id, title, summary }) => ({
      name: pageCardName(`/quizzes/${id}`),
      kicker: word('quiz.kicker'),
      title: plainText(title),
      text: plainText(summary),
    })),
    ...charts.map(({ id, title }) => ({
      name: pageCardName(`/charts/${id}`),
      kicker: tagline,
      title: plainText(title),
    })),
    ...topics.map((topic) => ({
      name: topicCardName(topic),
      kicker: word('facts.title'),
      title: ui[`topic.${topic}`] ?? topic,
      text: word('facts.lead'),
    })),
  ]
}

function draw({ kicker, title, text }: PageCard, { ui }: Library): string {
  const isAlone = text === undefined || text === ''
  const bottom = isAlone ? 500 : 350
  return frame(kicker, ui, [
    block(title, { top: 152, bottom, size: 96, lines: 3, fill: colours.text }),
    !isAlone &&
      block(text, { top: 354, bottom: 498, size: 37, lines: 3, fill: colours.text, weight: 400 }),
  ])
}
