/** Pieces as other sites frame them: one of each kind, charts by how they are drawn, questions and a quiz in their states. */
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { isAnsweredByLinks, type LinkedItem, writeAnswered } from '../domain/embedded-item.ts'
import { drawForFrame, startQuiz, writeNext, writeStep } from '../domain/embedded-quiz.ts'
import type { Response } from '../domain/item.ts'
import type { Snippet } from '../snippets/snippet.ts'
import { listSnippets } from '../snippets/snippets.ts'
import { inTurn } from './attempts.ts'
import { oneOfEachType, quizId } from './bank.ts'
import type { PageExample } from './example.ts'
import { qualitiesOf, responseOf } from './responses.ts'

/** Draws the same questions each time. */
const seed = 'examples'

export const framedExamples = (site: Site): PageExample[] => [
  ...pieceExamples(site),
  ...oneOfEachType(site)
    .filter(isAnsweredByLinks)
    .flatMap((item) => questionExamples(site, item)),
  ...quizExamples(site),
]

const example = (site: Site, name: string, title: string, path: string): PageExample => ({
  name: `framed-${name}`,
  title: `Framed, ${title}`,
  path: () => site.path(path),
})

/** The first piece of each kind, as its address shows it before anyone does anything. */
function pieceExamples(site: Site): PageExample[] {
  const kinds = Map.groupBy(listSnippets(site), kindOf)
  return [...kinds].flatMap(([kind, [first]]) =>
    first ? example(site, kind.replaceAll(' ', '-'), kind, first.path) : [],
  )
}

function kindOf(snippet: Snippet): string {
  if (snippet.kind === 'chart') return `chart ${snippet.chart.kind}`
  return snippet.kind === 'keyPoints' ? 'key points' : snippet.kind
}

/** A question that nobody answered is among the pieces, of whatever type it is. */
const questionExamples = (site: Site, item: LinkedItem): PageExample[] => {
  const of = (name: string, state: string) =>
    example(
      site,
      `question-${item.type}${name && `-${name}`}`,
      `question, ${item.type}${name && `, ${name}`}`,
      `/embed/questions/${item.id}${state && `?state=${state}`}`,
    )
  return [
    of('', ''),
    ...qualitiesOf(item.type).map((quality) =>
      of(quality, writeAnswered(responseOf(item as Item, quality))),
    ),
  ]
}

/** The first quiz with its first question, the feedback on it, and its result. */
function quizExamples(site: Site): PageExample[] {
  const quiz = site.library.quizzes.find(({ id }) => id === quizId(site))
  if (!quiz) return []
  const items = drawForFrame(Object.values(site.library.items), quiz, seed)
  const given = items.map((item, at) => responseOf(item, inTurn(item, at)))
  const after = (responses: readonly Response[]) =>
    ({ seed, responses, phase: 'question', draft: '' }) as const
  const of = (name: string, title: string, state: string) =>
    example(site, `quiz-${name}`, `quiz, ${title}`, `/embed/quizzes/${quiz.id}?state=${state}`)
  return [
    of('question', 'question', startQuiz(seed)),
    of('feedback', 'feedback', writeStep(after([]), writeAnswered(given[0] ?? ''))),
    of('result', 'result', writeNext(after(given))),
  ]
}
