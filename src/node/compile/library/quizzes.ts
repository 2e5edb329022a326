/** Compiles quizzes, and what they are to teach. */
import type * as library from '../../../content/library.ts'
import { minutesOf } from '../../../domain/duration.ts'
import { mapEntries } from '../map-entries.ts'
import type { TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

/** The quiz over most objectives is the one to begin with. */
export function compileQuizzes(texts: TextFiles, compilers: TextCompilers): library.Quiz[] {
  const bank = texts.items.flatMap(({ data }) =>
    Object.entries(data).map(([id, { objective, type, retired }]) => ({
      ...{ id, objective, type },
      ...(retired && { retired }),
    })),
  )
  return texts.quizzes
    .map((quiz) => compileQuiz(quiz, bank, compilers))
    .sort((a, b) => b.objectives.length - a.objectives.length)
}

function compileQuiz(
  { id, file }: TextFiles['quizzes'][number],
  bank: Parameters<typeof minutesOf>[0],
  { html }: TextCompilers,
): library.Quiz {
  const { title, summary, explainer, length, objectives, bands } = file.data
  return {
    id,
    title: html(file, ['title'], title),
    summary: html(file, ['summary'], summary),
    explainer,
    length,
    minutes: minutesOf(bank, { objectives, length }),
    objectives,
    bands: Object.entries(bands)
      .map(([band, { from, title, text }]) => ({
        id: band,
        from,
        title: html(file, ['bands', band, 'title'], title),
        text: html(file, ['bands', band, 'text'], text),
      }))
      .sort((a, b) => a.from - b.from),
  }
}

export const compileObjectives = (
  { objectives }: TextFiles,
  { html }: TextCompilers,
): library.Library['objectives'] =>
  mapEntries(objectives.data, (id, { text, topic, explainer }) => ({
    id,
    text: html(objectives, [id, 'text'], text),
    ...(topic && { topic: html(objectives, [id, 'topic'], topic) }),
    explainer,
  }))

export const compileMisconceptions = (
  { misconceptions }: TextFiles,
  { html, cited, statement }: TextCompilers,
): library.Library['misconceptions'] =>
  mapEntries(misconceptions.data, (id, { idea, why, correction }) => ({
    id,
    idea: html(misconceptions, [id, 'idea'], idea),
    why: cited(misconceptions, [id, 'why'], why),
    correction: statement(misconceptions, [id, 'correction'], correction),
  }))
