/** Colours of the drawings: those of the stylesheet, in light and in dark. */
export interface Palette {
  ground: string
  /** Behind what belongs together. */
  tint: string
  ink: string
  muted: string
  rule: string
  accent: string
  /** The second of two kinds beside `accent`; told from it in grey too. */
  second: string
  onAccent: string
  mark: string
}

export const light: Palette = {
  ground: '#ffffff',
  tint: '#edf1f7',
  ink: '#1d232b',
  muted: '#545d69',
  rule: '#b9bfc8',
  accent: '#23406b',
  second: '#8296b5',
  onAccent: '#ffffff',
  mark: '#a8321a',
}

export const dark: Palette = {
  ground: '#1b2128',
  tint: '#27303a',
  ink: '#e7e4dc',
  muted: '#b3bac2',
  rule: '#525d6b',
  accent: '#a5c0ec',
  second: '#63799c',
  onAccent: '#0f1620',
  mark: '#ff9a80',
}
