/** The content that is deployed: without the texts that only pages of the build show, which are made by then. */
import { html } from 'hono/html'
import { firstSentence } from '../../content/first-sentence.ts'
import type {
  Chart,
  CitedText,
  Claim,
  CompiledContent,
  Correction,
  Explainer,
  Fact,
  Library,
  Page,
  PrimaryDocument,
  Section,
  Source,
  Term,
  Trace,
} from '../../content/library.ts'
import { forOfficePages } from '../../content/office.ts'
import { plainText } from '../../content/plain-text.ts'
import { mapEntries } from '../compile/map-entries.ts'
import { servedWords } from './served-words.ts'

/**
 * Titles, headings and ids stay: links, snippets and menus are made of them.
 * @param content whole, of which the pages have been made
 */
export const servedContent = (content: CompiledContent): CompiledContent => ({
  ...content,
  libraries: content.libraries.map(served),
})

const served = (library: Library): Library => {
  const cited = citedByAnswers(library)
  return {
    ...library,
    ui: servedWords(library.ui),
    places: {},
    sources: mapEntries(library.sources, (id, source) =>
      servedSource(source, cited.sources.has(id)),
    ),
    facts: mapEntries(library.facts, (id, fact) => servedFact(fact, cited.facts.has(id))),
    explainers: library.explainers.map(servedExplainer),
    claims: library.claims.map(servedClaim),
    traces: library.traces.map(servedTrace),
    documents: library.documents.map(servedDocument),
    charts: library.charts.map(servedChart),
    glossary: library.glossary.map(servedTerm),
    // Pages say when they were corrected, and the feed, a page of the build, what was.
    corrections: library.corrections.map(withoutWords),
    additions: library.additions.map(withoutWords),
    home: { ...withoutText(library.home), figures: [] },
    about: withoutText(library.about),
    // Their titles are links; nothing links to their parts but pages of the build.
    office: forOfficePages((page) => ({
      ...withoutText(library.office[page]),
      summary: '',
      sections: [],
    })),
    lesson: withoutText(library.lesson),
    lessonNotes: withoutText(library.lessonNotes),
  }
}

/** What feedback may cite: the facts that items and misconceptions name, and their sources. */
function citedByAnswers({ items, misconceptions, facts }: Library) {
  const named = JSON.stringify([items, misconceptions])
  const cited = Object.values(facts).filter(({ id }) => named.includes(`"${id}"`))
  return {
    facts: new Set(cited.map(({ id }) => id)),
    sources: new Set(cited.flatMap(({ sources }) => sources)),
  }
}

const nothing: CitedText = { html: '', facts: [] }

/** Feedback names who published it and when; the document itself is linked to on the page of a fact. */
const servedSource = (source: Source, isCited: boolean): Source => {
  const { note: _note, archived: _archived, date, ...rest } = source
  const uncited = { ...rest, title: '', urls: [], language: '', seen: '' }
  return isCited ? { ...uncited, ...(date && { date }) } : { ...uncited, publisher: '' }
}

/** What is said to a fact stands on its own page and in its frame, which are called by its first sentence. */
const servedFact = (fact: Fact, isCited: boolean): Fact => {
  const { note: _note, date: _date, reviewBy: _reviewBy, ...rest } = fact
  const statement = String(html`${firstSentence(plainText(fact.statement))}`)
  return { ...rest, statement, discusses: [], ...(!isCited && { sources: [] }) }
}

const servedExplainer = ({ plain, figure: _figure, ...explainer }: Explainer): Explainer => ({
  ...withoutText(explainer),
  keyPoints: [],
  unknown: [],
  terms: [],
  // That there is one is said where it can be printed.
  ...(plain && {
    plain: { ...withoutText(plain), title: '', summary: '', sections: [], terms: [] },
  }),
})

/** Texts that name a term link to it by its id. */
const servedTerm = ({ id, term }: Term): Term => ({ id, term, also: [], definition: nothing })

/** A framed claim is called by what was said and the verdict. */
const servedClaim = (claim: Claim): Claim => ({ ...claim, quote: '', supported: nothing })

const servedTrace = (trace: Trace): Trace => ({ ...trace, finding: nothing, versions: [] })

const servedDocument = ({ id, title }: PrimaryDocument): PrimaryDocument => ({
  id,
  title,
  short: '',
  issuer: '',
  date: '',
  sources: [],
  what: nothing,
  excerpts: [],
  says: [],
  doesNotSay: [],
  tasks: [],
})

/** The summary is the text alternative in the code to copy. */
const servedChart = ({ note: _note, bareMap: _bareMap, ...chart }: Chart): Chart => ({
  ...chart,
  summary: { ...nothing, html: chart.summary.html },
  method: nothing,
  date: '',
  section: '',
  facts: [],
  rows: [],
})

const withoutWords = (entry: Correction): Correction => ({ ...entry, text: nothing })

const withoutText = <Text extends Page>(text: Text): Text => ({
  ...text,
  opening: '',
  sections: text.sections.map((section): Section => ({ ...section, ...nothing })),
  notes: [],
})
