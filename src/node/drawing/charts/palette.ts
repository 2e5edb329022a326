/** The colours of charts, in light and in dark. */
import { drawn, page } from '../../colours.ts'

const colours = {
  ground: page.surface,
  ink: page.ink,
  accent: page.accent,
  onAccent: page['on-accent'],
  mark: page.mark,
  ...drawn,
}

export type Palette = Readonly<Record<keyof typeof colours, string>>

const paletteOf = (scheme: 'light' | 'dark'): Palette =>
  Object.fromEntries(
    Object.entries(colours).map(([name, colour]) => [name, inFull(colour[scheme])]),
  ) as Palette

/** `#fff` as `#ffffff`: six digits are understood by whatever reads a picture. */
const inFull = (colour: string): string =>
  colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour

export const light = paletteOf('light')
export const dark = paletteOf('dark')
