/** Shows what is found while words are typed. Without it, and until the index is there, the form does the same. */
import type { UiKey } from '../../.build/content.js'
import { createWords, type Values } from '../content/words.ts'
import type { SearchEntry } from '../domain/search/entry.ts'
import { indexEntries, type SearchIndex } from '../domain/search/search.ts'
import { searchState } from '../states/reference/search.ts'
import { foundInWords } from '../views/reference/found-in-words.ts'
import { type ResultSite, SearchResults } from '../views/reference/search-results.tsx'

const field = document.querySelector<HTMLInputElement>('[data-index]')
const results = document.querySelector('#results')
const found = document.querySelector('#found')

interface Loaded {
  site: ResultSite
  index: SearchIndex
}

/** Milliseconds without a keystroke after which results are shown, and after which their number is spoken. */
const pause = 120
const silence = 900
let loading: Promise<Loaded> | undefined
let shown = field?.value.trim()
let showing = 0
let speaking = 0

if (field && results && found) {
  const hint = found.textContent
  const show = async () => {
    const typed = field.value.trim()
    if (typed === shown) return
    loading ??= load(field)
    const { site, index } = await loading
    // What was typed meanwhile has its own turn.
    if (typed !== field.value.trim()) return
    shown = typed
    const state = typed ? searchState(index, typed, undefined) : undefined
    results.innerHTML = state ? String(SearchResults({ site, state })) : ''
    history.replaceState(null, '', addressOf(field, typed))
    clearTimeout(speaking)
    speaking = setTimeout(() => {
      found.textContent = state ? foundInWords(site, state) : hint
    }, silence)
  }
  field.addEventListener('focus', () => {
    loading ??= load(field)
  })
  field.addEventListener('input', () => {
    clearTimeout(showing)
    showing = setTimeout(() => void show().catch(forget), pause)
  })
}

/** The form still works; the next keystroke tries again. */
function forget(): void {
  loading = undefined
}

async function load({ dataset, form }: HTMLInputElement): Promise<Loaded> {
  const response = await fetch(dataset.index ?? '')
  if (!response.ok) throw new Error(`index: ${response.status}`)
  const file = (await response.json()) as { words: Record<string, string>; entries: SearchEntry[] }
  const { t, count } = createWords(file.words)
  const base = new URL(form?.action ?? '').pathname.replace(/\/search$/, '')
  return {
    site: {
      t: (key: UiKey, values?: Values) => t(key, values),
      count,
      path: (path) => (base && path.startsWith('/#') ? base + path.slice(1) : base + path),
    },
    index: indexEntries(file.entries),
  }
}

function addressOf({ form }: HTMLInputElement, typed: string): string {
  const { pathname } = new URL(form?.action ?? '')
  return typed ? `${pathname}?${new URLSearchParams({ q: typed })}` : pathname
}
