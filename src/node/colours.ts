/**
 * Every colour of the site, named by what it is for. From this list come the custom properties at the head of
 * each stylesheet (`paper` is `--paper` there), the colours of charts and those of share cards.
 */

/** One colour in light, in dark and, where that is neither, on paper. */
export interface Colour {
  light: string
  dark: string
  print?: string
}

/** Of every page. */
export const page = {
  paper: { light: '#faf8f3', dark: '#14181d', print: '#fff' },
  /** Of what lies on the paper: boxes, fields, charts. */
  surface: { light: '#fff', dark: '#1b2128', print: '#fff' },
  ink: { light: '#1d232b', dark: '#e7e4dc', print: '#000' },
  /** Text of less weight. */
  muted: { light: '#545d69', dark: '#a9b0b8', print: '#333' },
  /** Lines between things. */
  rule: { light: '#d9d2c3', dark: '#39424d', print: '#999' },
  /** Links, buttons, the bars of a chart. */
  accent: { light: '#23406b', dark: '#a5c0ec', print: '#000' },
  'on-accent': { light: '#fff', dark: '#0f1620' },
  /** Behind what belongs together. */
  tint: { light: '#edf1f7', dark: '#1f2935', print: '#f1f1f1' },
  /** Draws attention. */
  mark: { light: '#a8321a', dark: '#ff9a80', print: '#000' },
  /** Behind what opens a page that counts: the front page, a result, the board. As dark in either scheme. */
  field: { light: '#16294a', dark: '#16294a', print: '#fff' },
  'on-field': { light: '#f7f1e6', dark: '#f0ebe0', print: '#000' },
  /** Small labels on it. */
  'field-mark': { light: '#ffb19e', dark: '#ffb19e', print: '#333' },
  /** Lines on it, and outlines. */
  'field-rule': { light: '#5d7197', dark: '#52668c', print: '#999' },
  /** The one thing to do on a screen. */
  action: { light: '#c8391f', dark: '#c8391f', print: '#000' },
  'on-action': { light: '#fff', dark: '#fff', print: '#000' },
  good: { light: '#1d6340', dark: '#8bd3aa' },
  'good-tint': { light: '#e7f2ea', dark: '#16291f', print: '#e7f2ea' },
  bad: { light: '#963015', dark: '#ffa78d' },
} as const satisfies Record<string, Colour>

/** Cells of a report: all points, some, none. The sheets that a teacher prints are light. */
export const cells = {
  full: { light: '#cfe6d6', dark: '#1d3d2b', print: '#cfe6d6' },
  'on-full': { light: '#123d27', dark: '#c9ecd6', print: '#123d27' },
  part: { light: '#f3e3b8', dark: '#5a4a17', print: '#f3e3b8' },
  none: { light: '#8f2f17', dark: '#f0a48d', print: '#8f2f17' },
  'on-none': { light: '#fff', dark: '#2b0e05', print: '#fff' },
} as const satisfies Record<string, Colour>

/** Bars on the stage of a projector, a text on each: of any answer, of the key, and of the rest beside the key. */
export const stage = {
  bar: { light: '#4a69a0', dark: '#43629a', print: '#ccc' },
  'bar-key': { light: '#22774b', dark: '#22774b', print: '#9c9' },
  'bar-rest': { light: '#2c4473', dark: '#253c69', print: '#ddd' },
} as const satisfies Record<string, Colour>

/** Framed pages stand on white, since the pages of others around them mostly do. */
export const framed = {
  paper: { light: '#fff', dark: page.paper.dark },
  ink: page.ink,
  muted: page.muted,
  rule: page.rule,
  accent: page.accent,
  tint: page.tint,
  surface: page.surface,
  mark: page.mark,
  field: page.field,
  'on-field': page['on-field'],
  'field-mark': page['field-mark'],
  'field-rule': page['field-rule'],
  action: page.action,
  'on-action': page['on-action'],
  good: page.good,
  'good-tint': page['good-tint'],
  bad: page.bad,
} as const satisfies Record<string, Colour>

/**
 * What charts have beside the colours of the page. A chart lies on the surface and is often shown small, so
 * what is fine or pale on a page is a shade stronger there.
 */
export const drawn = {
  /** Small type. */
  caption: { light: page.muted.light, dark: '#b3bac2' },
  /** Axes and the lines of actors, which mean something, unlike a rule between two paragraphs. */
  line: { light: '#b9bfc8', dark: '#525d6b' },
  /** Behind an icon. */
  panel: { light: page.tint.light, dark: '#27303a' },
  /** Of a map: water, land, and a country that it speaks of. Names stand on all three, and lines cross them. */
  sea: { light: page.tint.light, dark: '#1f2935' },
  land: { light: '#d5dae2', dark: '#333d49' },
  country: { light: '#b2c0d8', dark: '#4b5c77' },
} as const satisfies Record<string, Colour>

/** A map on the field. */
export const fieldMap = {
  land: '#2b4470',
  country: '#4a679c',
} as const

/** Share cards, and the icon of the site: alike in light and dark, since others show them. */
export const card = {
  ground: page.field.light,
  text: page['on-field'].light,
  /** Of what stands above the title, and the filled part of a bar. */
  soft: page['field-mark'].light,
  dot: '#e85a3c',
  /** The whole length of a bar. */
  rail: '#49628a',
  /** Of a map. */
  sea: '#1d3659',
  land: '#37547f',
  country: '#5673a0',
} as const
