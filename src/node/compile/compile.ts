/** Compiles the files of one language into the library that the Worker serves from. */
import type * as library from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import { fill } from '../../content/words.ts'
import type { ChartSizes } from '../drawing/charts/build-charts.ts'
import { compileCharts } from './compile-charts.ts'
import { compileItems } from './compile-items.ts'
import type { ContentFile, FieldPath } from './content-file.ts'
import type { RegisterFiles, TextFiles } from './files.ts'
import { compileBody } from './markdown.ts'
import type { Problems } from './problems.ts'
import { type Known, NumberedNotes } from './references.ts'
import { type CompileHtml, textCompilers } from './text-compilers.ts'
import { listUsages } from './usages.ts'

const english = 'en'

/** Reports what is wrong to `problems`; the library is of use only if nothing was. */
export function compileLibrary(
  language: string,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
  chartSizes: ChartSizes = new Map(),
): { library: library.Library; links: Known['links'] } {
  const known = gatherKnown(language, register, texts, problems)
  const { html, cited, list } = textCompilers(language, known)
  const settings = register.site.data

  const compileExplainer = ({ slug, file }: TextFiles['explainers'][number]): library.Explainer => {
    const notes = new NumberedNotes(known)
    const numbered = (path: FieldPath, value: string) => cited(file, path, value, notes)
    const keyPoints = file.data.keyPoints.map((point, i) => numbered(['keyPoints', i], point))
    const unknown = file.data.unknown.map((point, i) => numbered(['unknown', i], point).html)
    requireCitations(file, ['keyPoints'], file.data.keyPoints, problems)
    requireCitations(file, ['unknown'], file.data.unknown, problems)
    const body = compileBody(file.body, notes, linePlaces(file), true)
    return {
      slug,
      title: html(file, ['title'], file.data.title),
      summary: html(file, ['summary'], file.data.summary),
      quiz: file.data.quiz,
      keyPoints,
      unknown,
      ...wrapBody(body, file, language),
      notes: notes.facts,
      terms: notes.terms,
    }
  }

  const compilePage = (file: TextFiles['home'], everyBlockCites: boolean): library.Page => {
    const notes = new NumberedNotes(known)
    const body = compileBody(file.body, notes, linePlaces(file), everyBlockCites)
    for (const id of notes.terms) {
      problems.error({ file: file.name }, `links the term ${id}: only explainers list their words`)
    }
    return {
      title: html(file, ['title'], file.data.title),
      summary: html(file, ['summary'], file.data.summary),
      ...wrapBody(body, file, language),
      notes: notes.facts,
    }
  }

  const { claims, timeline, glossary, objectives, misconceptions, corrections, ui } = texts
  const logOf = (wanted: 'correction' | 'addition'): library.Correction[] =>
    Object.entries(corrections.data)
      .filter(([, { kind }]) => kind === wanted)
      .map(([id, { date, page, text }]) => ({
        id,
        date,
        ...(page && { page }),
        text: cited(corrections, [id, 'text'], text),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const compiled: library.Library = {
    language,
    settings: {
      origin: settings.origin,
      languages: settings.languages,
      compiled: settings.compiled,
      contact: settings.contact,
      licence: settings.licence,
    },
    ui: ui.data,
    site: siteWords(texts.site.data),
    sources: withIds(register.sources.data) as library.Library['sources'],
    facts: {},
    explainers: texts.explainers.map(compileExplainer),
    home: compilePage(texts.home, true),
    about: compilePage(texts.about, false),
    lesson: compilePage(texts.lesson, false),
    names: texts.names.data,
    claims: Object.entries(claims.data).map(([id, claim]) => ({
      id,
      said: cited(claims, [id, 'said'], claim.said),
      supported: list(claims, [id, 'supported'], claim.supported),
      verdict: claim.verdict,
    })),
    timeline: Object.entries(timeline.data)
      .map(([id, entry]) => ({
        id,
        date: entry.date,
        ...(entry.until && { until: entry.until }),
        ...(entry.when && { when: html(timeline, [id, 'when'], entry.when) }),
        text: list(timeline, [id, 'text'], entry.text),
        key: entry.key ?? false,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    glossary: Object.entries(glossary.data)
      .map(([id, term]) => ({
        id,
        term: html(glossary, [id, 'term'], term.term),
        also: (term.also ?? []).map((name, i) => html(glossary, [id, 'also', i], name)),
        definition: cited(glossary, [id, 'definition'], term.definition),
      }))
      .sort((a, b) => plainText(a.term).localeCompare(plainText(b.term), language)),
    objectives: mapEntries(objectives.data, (id, { text, explainer }) => ({
      id,
      text: html(objectives, [id, 'text'], text),
      explainer,
    })),
    misconceptions: mapEntries(misconceptions.data, (id, { idea, correction }) => ({
      id,
      idea: html(misconceptions, [id, 'idea'], idea),
      correction: list(misconceptions, [id, 'correction'], correction),
    })),
    items: Object.assign({}, ...texts.items.map((file) => compileItems(file, { html, list }))),
    // The quiz over most objectives is the one to begin with.
    quizzes: texts.quizzes
      .map(({ id, file }) => compileQuiz(id, file, html))
      .sort((a, b) => b.objectives.length - a.objectives.length),
    charts: compileCharts(register, texts, chartSizes, { html, list }),
    corrections: logOf('correction'),
    additions: logOf('addition'),
    removed: register.removed.data,
  }
  const usages = listUsages(compiled, known.base)
  return {
    library: { ...compiled, facts: compileFacts(register, texts, html, usages, problems) },
    links: known.links,
  }
}

function compileQuiz(id: string, file: TextFiles['quizzes'][number]['file'], html: CompileHtml) {
  const { title, summary, explainer, length, minutes, objectives, bands } = file.data
  return {
    id,
    title: html(file, ['title'], title),
    summary: html(file, ['summary'], summary),
    explainer,
    length,
    minutes,
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

function compileFacts(
  register: RegisterFiles,
  { factTexts }: TextFiles,
  html: CompileHtml,
  usages: ReadonlyMap<string, library.Usage[]>,
  problems: Problems,
): Record<string, library.Fact> {
  const facts: Record<string, library.Fact> = {}
  for (const { topic, file } of register.facts) {
    for (const [id, { sources, discusses, scored: _scored, ...fact }] of Object.entries(
      file.data,
    )) {
      const texts = factTexts.data[id]
      if (!texts) {
        problems.error(file.place([id]), `has no statement in ${factTexts.name}`)
        continue
      }
      facts[id] = {
        id,
        topic,
        ...fact,
        sources,
        discusses: discusses ?? [],
        statement: html(factTexts, [id, 'statement'], texts.statement),
        ...(texts.note && { note: html(factTexts, [id, 'note'], texts.note) }),
        usedIn: usages.get(id) ?? [],
      } as library.Fact
    }
  }
  for (const id of Object.keys(factTexts.data)) {
    if (!facts[id]) problems.error(factTexts.place([id]), 'is not in the register below facts/')
  }
  return facts
}

function gatherKnown(
  language: string,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
): Known {
  const facts = register.facts.flatMap(({ file }) => Object.entries(file.data))
  const ui = texts.ui.data
  return {
    base: language === english ? '' : `/${language}`,
    confidence: new Map(facts.map(([id, fact]) => [id, fact.confidence])),
    terms: new Map(Object.entries(texts.glossary.data).map(([id, { term }]) => [id, term])),
    lowConfidenceLabel: ui['confidence.low'] ?? '',
    noteLabel: (number) => fill(ui['cite.label'] ?? '', { n: number }),
    problems,
    links: [],
  }
}

const siteWords = ({ leads, ...words }: TextFiles['site']['data']): library.SiteWords => ({
  ...words,
  leads: { claims: leads.claims ?? '', timeline: leads.timeline ?? '' },
})

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

function mapEntries<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (id: string, value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(id, value)]))
}

const withIds = <T extends object>(record: Readonly<Record<string, T>>) =>
  mapEntries(record, (id, value) => ({ id, ...value }))
