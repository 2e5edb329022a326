/** Pictures drawn from data. */
import type { CitedText, Html } from './texts.ts'

/** A row of a picture's data table. */
export interface ChartRow {
  /** Of a line on a map or a step of a flow: how the drawing numbers it, from 1. */
  number?: number
  /** What it is, such as `North ferry, 2025`. */
  label: Html
  /** Such as `620 crossings` or `22 December 2023`. */
  value: Html
  /** A longer line below the label. */
  detail?: Html
  facts: readonly string[]
}

/** A picture drawn from data: a chart or a diagram. */
export interface Chart {
  id: string
  kind: 'bars' | 'timeline' | 'flow' | 'map' | 'parts'
  title: Html
  /** What it shows, in words: the text alternative. */
  summary: CitedText
  note?: CitedText
  /** How its figures were chosen or reckoned, and how they are drawn. */
  method: CitedText
  /** Newest date of its sources. */
  date: string
  /** `slug#section` of the explainer in which it stands. */
  section: string
  /** All facts behind it. */
  facts: readonly string[]
  rows: readonly ChartRow[]
  /** Of the drawing, in pixels at its usual size. */
  width: number
  height: number
  /** Of the drawing for wide columns, at `/charts/<id>.wide.svg`. */
  wide: { width: number; height: number }
  /** Of a map: of the drawing without title and legend, at `/charts/<id>.map.svg`. */
  bareMap?: { width: number; height: number }
}
