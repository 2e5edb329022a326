import type { Chart, Html } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { CitedNotes } from './cited-notes.tsx'
import { Markup } from './markup.tsx'
import { StatusSigns } from './status-badge.tsx'

interface CitedTextProps {
  site: Site
  html: Html
  /** Draws a chart that stands in the text; without it there is none. */
  chart?: (chart: Chart) => Child
}

const markRe = /<!--(notes|signs|chart) ([^>]*)-->/g

/** Compiled text with what its marks stand for: notes below each block, signs of facts in a table, charts. */
export function CitedText({ site, html, chart: drawn }: CitedTextProps) {
  const resolve = (_mark: string, kind: string, ids: string): string => {
    const facts = ids.split(' ')
    if (kind === 'notes') return ` ${<CitedNotes site={site} facts={facts} />}`
    if (kind === 'signs') return ` ${<StatusSigns site={site} facts={facts} isHeard />}`
    const chart = site.chart(ids)
    return chart && drawn ? String(drawn(chart)) : ''
  }
  return <Markup html={html.replace(markRe, resolve)} />
}
