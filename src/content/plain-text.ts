/** Markup as text, for titles, attributes and whatever else takes no markup. */

const tagRe = /<[^>]*>/g
const noBreakSpaceRe = /\u00a0/g
const escapedRe = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|quot|amp));/g

/** Markup of the content build without its tags, and with usual spaces: machines read it, too. */
export const plainText = (html: string): string =>
  unescapeMarkup(html.replace(tagRe, '')).replace(noBreakSpaceRe, ' ').trim()

/** Text in which characters stand for themselves: undoes what the content build and `hono/html` escape. */
export const unescapeMarkup = (text: string): string =>
  text.replace(
    escapedRe,
    (_, hex: string | undefined, decimal: string | undefined, name: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      return decimal ? String.fromCodePoint(Number(decimal)) : (named[name] ?? '')
    },
  )

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
