/** Compiles what is written in Markdown: explainers and pages. */
import type * as library from '../../../content/library.ts'
import type { Problems } from '../problems.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import type { TextFiles } from '../read/files.ts'
import { compileBody } from './markdown.ts'
import type { ChartToPlace } from './note-marks.ts'
import { NumberedNotes, type ReferenceTargets } from './references.ts'
import type { TextCompilers } from './text-compilers.ts'

export function compileExplainer(
  { slug, file, plain }: TextFiles['explainers'][number],
  charts: ReadonlyMap<string, readonly ChartToPlace[]>,
  known: ReferenceTargets,
  compilers: TextCompilers,
): library.Explainer {
  const { html, cited, language } = compilers
  const notes = new NumberedNotes(known)
  const numbered = (path: FieldPath, value: string) => cited(file, path, value, notes)
  const keyPoints = file.data.keyPoints.map((point, i) => numbered(['keyPoints', i], point))
  const unknown = file.data.unknown.map((point, i) => numbered(['unknown', i], point).html)
  requireCitations(file, ['keyPoints'], file.data.keyPoints, known.problems)
  requireCitations(file, ['unknown'], file.data.unknown, known.problems)
  const body = compileBody(file.body, notes, {
    placeOfLine: linePlaces(file),
    everyBlockCites: true,
    charts,
    isUnknown: (fact) => known.unknown.has(fact),
  })
  const figure = file.data.figure && compileFigure(file, ['figure'], file.data.figure, compilers)
  return {
    slug,
    title: html(file, ['title'], file.data.title),
    summary: html(file, ['summary'], file.data.summary),
    quiz: file.data.quiz,
    ...(figure && { figure }),
    keyPoints,
    unknown,
    ...wrapBody(body, file, language),
    notes: notes.facts,
    terms: notes.terms,
    ...(plain && { plain: compilePlainVersion(plain, known, compilers) }),
  }
}

function compilePlainVersion(
  file: TextFiles['about'],
  known: ReferenceTargets,
  { html, language }: TextCompilers,
): library.PlainVersion {
  const notes = new NumberedNotes(known)
  const body = compileBody(file.body, notes, {
    placeOfLine: linePlaces(file),
    everyBlockCites: true,
  })
  return {
    title: html(file, ['title'], file.data.title),
    summary: html(file, ['summary'], file.data.summary),
    ...wrapBody(body, file, language),
    notes: notes.facts,
    terms: notes.terms,
  }
}

export const compileHome = (
  file: TextFiles['home'],
  known: ReferenceTargets,
  compilers: TextCompilers,
): library.Home => ({
  ...compilePage(file, true, known, compilers),
  figures: file.data.figures.map((figure, i) =>
    compileFigure(file, ['figures', i], figure, compilers),
  ),
})

const compileFigure = (
  file: ContentFile<unknown>,
  path: FieldPath,
  { figure, text }: { figure: string; text: string },
  { html, statement }: TextCompilers,
): library.Figure => ({
  figure: html(file, [...path, 'figure'], figure),
  text: statement(file, [...path, 'text'], text),
})

/** @param everyBlockCites report each statement without a citation */
export function compilePage(
  file: TextFiles['about'],
  everyBlockCites: boolean,
  known: ReferenceTargets,
  { html, language }: TextCompilers,
): library.Page {
  const notes = new NumberedNotes(known)
  const body = compileBody(file.body, notes, { placeOfLine: linePlaces(file), everyBlockCites })
  for (const id of notes.terms) {
    const message = `links the term ${id}: only explainers list their words`
    known.problems.error({ file: file.name }, message)
  }
  return {
    title: html(file, ['title'], file.data.title),
    summary: html(file, ['summary'], file.data.summary),
    ...wrapBody(body, file, language),
    notes: notes.facts,
  }
}

/** Reports each text of a list that cites nothing. */
function requireCitations(
  file: ContentFile<unknown>,
  path: FieldPath,
  values: readonly string[],
  problems: Problems,
): void {
  for (const [index, value] of values.entries()) {
    if (!value.includes('[@F-')) {
      problems.error(
        file.place([...path, index]),
        'states something without citing a fact: add [@F-…]',
      )
    }
  }
}

const linePlaces = (file: ContentFile<unknown>) => (line: number) => ({
  file: file.name,
  line: file.bodyOffset + line,
})

/** Marks a body that stands in for a missing translation. */
function wrapBody(
  body: ReturnType<typeof compileBody>,
  file: ContentFile<unknown>,
  language: string,
): Pick<library.Page, 'opening' | 'sections'> {
  const written = file.languageOf([])
  if (written === language) return body
  const block = (html: string) => html && `<div lang="${written}">${html}</div>`
  return {
    opening: block(body.opening),
    sections: body.sections.map((section) => ({
      ...section,
      heading: `<span lang="${written}">${section.heading}</span>`,
      html: block(section.html),
    })),
  }
}
