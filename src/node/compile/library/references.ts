/** Resolves what a text refers to: facts, glossary terms, and pages of this site. */
import { html } from 'hono/html'
import type { Place, Problems } from '../problems.ts'
import { suggest } from '../suggest.ts'
import type { References } from './marks.ts'
import { noteMark } from './note-marks.ts'

/** What the texts of one language may refer to. */
export interface ReferenceTargets {
  /** Path prefix of the language: empty, or such as `/ja`. */
  base: string
  confidence: ReadonlyMap<string, string>
  /** Ids of the facts that say that something is not publicly known. */
  unknown: ReadonlySet<string>
  /** Glossary id → the term as the glossary prints it. */
  terms: ReadonlyMap<string, string>
  lowConfidenceLabel: string
  problems: Problems
  /** Links within the site, checked once all pages are known. */
  links: { url: string; place: Place }[]
  /** Terms that texts lead to, and from which file, checked likewise. */
  linkedTerms: { id: string; file: string }[]
}

/** Citations are gathered, to be listed below a short text. */
export class GatheredCitations implements References {
  readonly facts: string[] = []
  readonly citations: string[] = []
  protected readonly known: ReferenceTargets

  constructor(known: ReferenceTargets) {
    this.known = known
  }

  cite(factIds: string[], place: Place): string {
    const known = factIds.filter((id) => this.check(id, place))
    this.citations.push(...known)
    for (const id of known) if (!this.facts.includes(id)) this.facts.push(id)
    const isLow = known.some((id) => this.known.confidence.get(id) === 'low')
    const low = isLow ? html` <small class="low">(${this.known.lowConfidenceLabel})</small>` : ''
    return this.mark(known) + low
  }

  protected mark(_factIds: string[]): string {
    return ''
  }

  term(id: string, label: string | undefined, place: Place): string {
    const term = this.known.terms.get(id)
    if (term === undefined) {
      this.error(place, `there is no glossary term ${id}${suggest(id, this.known.terms.keys())}`)
    }
    this.known.linkedTerms.push({ id, file: place.file })
    return `<a class="term"${this.termAttributes(id)}>${html`${label ?? term ?? id}`}</a>`
  }

  /** Where a term leads to. */
  protected termAttributes(id: string): string {
    return ` href="${this.known.base}/glossary#${id}"`
  }

  link(url: string, place: Place): string {
    if (/^(https?:|mailto:)/.test(url)) return url
    if (!url.startsWith('/')) {
      this.error(place, `links to ${url}, which does not exist: start with / or https://`)
      return url
    }
    this.known.links.push({ url, place })
    return url === '/' ? this.known.base || '/' : this.known.base + url
  }

  error(place: Place, message: string): void {
    this.known.problems.error(place, message)
  }

  private check(id: string, place: Place): boolean {
    const isKnown = this.known.confidence.has(id)
    if (!isKnown) {
      const meant = id.replace(/[‐‑–—−]/g, '-').toUpperCase()
      const hint = /[\s,]/.test(id)
        ? ': separate facts by a semicolon'
        : this.known.confidence.has(meant)
          ? `: did you mean ${meant}?`
          : ''
      this.error(place, `there is no fact ${id} in the register${hint}`)
    }
    return isKnown
  }
}

/** Citations become the notes of a page, numbered by their first mention, and terms lead to the words listed on the same page. */
export class NumberedNotes extends GatheredCitations {
  readonly terms: string[] = []
  private readonly marked = new Set<string>()

  protected override mark(factIds: string[]): string {
    return noteMark(
      factIds.map((id) => {
        if (this.marked.has(id)) return id
        this.marked.add(id)
        return `${this.facts.indexOf(id) + 1}:${id}`
      }),
    )
  }

  /** The first use of a term is where its word leads back to. */
  protected override termAttributes(id: string): string {
    const isFirst = !this.terms.includes(id)
    if (isFirst) this.terms.push(id)
    return ` href="#word-${id}"${isFirst ? ` id="use-${id}"` : ''}`
  }
}
