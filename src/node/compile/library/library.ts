/** Compiles the files of one language into the library that the Worker serves from. */
import { decimalSignOf, minusSignOf } from '../../../content/format-number.ts'
import type * as library from '../../../content/library.ts'
import { forOfficePages } from '../../../content/office.ts'
import type { ChartSizes } from '../../drawing/charts/build-charts.ts'
import { mapEntries } from '../map-entries.ts'
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { chartsOf, compileCharts } from './charts.ts'
import { compileDates } from './dates.ts'
import { compileDocuments } from './documents.ts'
import { compileExplainer, compileHome, compilePage } from './explainers.ts'
import { compileFacts } from './facts.ts'
import { compileItems } from './items.ts'
import { compileLog } from './log.ts'
import { compilePlaces } from './places.ts'
import { compileMisconceptions, compileObjectives, compileQuizzes } from './quizzes.ts'
import { compileClaims, compileGlossary, compileTimeline } from './reference.ts'
import type { ReferenceTargets } from './references.ts'
import { textCompilers } from './text-compilers.ts'
import { compileTraces } from './traces.ts'

const english = 'en'

/** Reports what is wrong to `problems`; the library is of use only if nothing was. */
export function compileLibrary(
  language: string,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
  chartSizes: ChartSizes = new Map(),
): { library: library.Library } & Pick<ReferenceTargets, 'links' | 'linkedTerms'> {
  const known = gatherTargets(language, register, texts, problems)
  const compilers = textCompilers(language, known)
  const locale = texts.ui.data['language.locale'] ?? 'en'
  const { origin, languages, compiled, contact, licence, story } = register.site.data
  const parts: library.Library = {
    language,
    settings: { origin, languages, compiled, contact, licence, ...(story && { story }) },
    ui: texts.ui.data,
    site: siteWords(texts.site.data),
    sources: mapEntries(register.sources.data, (id, { places: _places, ...source }) => ({
      id,
      ...source,
    })) as library.Library['sources'],
    places: compilePlaces(register),
    dates: compileDates(locale),
    decimalSign: decimalSignOf(locale),
    minusSign: minusSignOf(locale),
    explainers: texts.explainers.map((each) =>
      compileExplainer(each, chartsOf(each.slug, register, texts), known, compilers),
    ),
    home: compileHome(texts.home, known, compilers),
    about: compilePage(texts.about, false, known, compilers),
    office: forOfficePages((page) => compilePage(texts.office[page], false, known, compilers)),
    lesson: compilePage(texts.lesson, false, known, compilers),
    lessonNotes: compilePage(texts.lessonNotes, false, known, compilers),
    names: texts.names.data,
    claims: compileClaims(texts, compilers),
    traces: compileTraces(texts, compilers),
    documents: compileDocuments(texts, compilers),
    timeline: compileTimeline(texts, compilers),
    glossary: compileGlossary(texts, compilers),
    objectives: compileObjectives(texts, compilers),
    misconceptions: compileMisconceptions(texts, compilers),
    items: Object.assign({}, ...texts.items.map((file) => compileItems(file, compilers))),
    quizzes: compileQuizzes(texts, compilers),
    charts: compileCharts(register, texts, chartSizes, compilers),
    corrections: compileLog(texts, 'correction', compilers),
    additions: compileLog(texts, 'addition', compilers),
    removed: register.removed.data,
    heights: register.heights?.data ?? {},
    facts: compileFacts(register, texts, compilers, problems),
  }
  const { links, linkedTerms } = known
  return { library: { ...parts, dates: compileDates(locale) }, links, linkedTerms }
}

function gatherTargets(
  language: string,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
): ReferenceTargets {
  const facts = register.facts.flatMap(({ file }) => Object.entries(file.data))
  const ui = texts.ui.data
  return {
    base: language === english ? '' : `/${language}`,
    confidence: new Map(facts.map(([id, fact]) => [id, fact.confidence])),
    unknown: new Set(facts.filter(([, { status }]) => status === 'unknown').map(([id]) => id)),
    terms: new Map(Object.entries(texts.glossary.data).map(([id, { term }]) => [id, term])),
    lowConfidenceLabel: ui['confidence.low'] ?? '',
    problems,
    links: [],
    linkedTerms: [],
  }
}

const siteWords = ({ leads, ...words }: TextFiles['site']['data']): library.SiteWords => ({
  ...words,
  leads: { claims: leads.claims ?? '', timeline: leads.timeline ?? '' },
})
