/** The list of colours as the custom properties at the head of a stylesheet. */
import type { Colour } from '../../colours.ts'

type Colours = Readonly<Record<string, Colour>>

/** For pages of the site, which are light or dark as the reader's system is. */
export const pageColours = (colours: Colours): string => {
  const printed = Object.entries(colours).flatMap(([name, { print }]) =>
    print === undefined ? [] : [`--${name}: ${print};`],
  )
  return `:root { ${declare(colours, 'light')} }
@media screen and (prefers-color-scheme: dark) { :root { ${declare(colours, 'dark')} } }
@media print { :root { ${printed.join(' ')} } }`
}

/** For framed pages, which say in `data-theme` whether they are light, dark or as the reader's system is. */
export const framedColours = (colours: Colours): string =>
  `:root { color-scheme: light dark; ${declare(colours, 'light')} }
[data-theme="light"] { color-scheme: light; }
@media screen and (prefers-color-scheme: dark) { [data-theme="auto"] { ${declare(colours, 'dark')} } }
[data-theme="dark"] { color-scheme: dark; ${declare(colours, 'dark')} }`

const declare = (colours: Colours, scheme: 'light' | 'dark'): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour[scheme]};`)
    .join(' ')
