/** Signs of GIFT, for both ways: how a text is written so that none of them is read in it. */

/** Each of these stands for itself behind a backslash. */
const signRe = /[\\:#=~{}]/g

export const escapeGift = (text: string): string => text.replace(signRe, '\\$&')

/** In its beginning a choice says its format or its weight: no sign of either stands there as it is. */
export const escapeStart = (html: string): string =>
  html.replace(/^[[%]/, (sign) => `&#${sign.charCodeAt(0)};`)

/** A character, or an escaped one with its backslash. */
export type Token = string

const tokenRe = /\\[\\:#=~{}n]|[\s\S]/gu

/** Takes a text apart, so that a sign that was escaped is none. */
export const tokensOf = (text: string): Token[] => text.match(tokenRe) ?? []

/** What tokens stand for. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => (token.length > 1 && token[0] === '\\' ? unescapedOf(token) : token))
    .join('')
    .trim()

const unescapedOf = (token: Token): string => (token === '\\n' ? '\n' : token.slice(1))

/** The parts before, between and behind a sign, such as `##`. */
export function splitAt(tokens: readonly Token[], sign: string, limit = Infinity): Token[][] {
  const parts: Token[][] = [[]]
  for (let at = 0; at < tokens.length; at++) {
    if (parts.length < limit && startsAt(tokens, at, sign)) {
      parts.push([])
      at += sign.length - 1
    } else parts.at(-1)?.push(tokens[at] as Token)
  }
  return parts
}

const startsAt = (tokens: readonly Token[], at: number, sign: string): boolean =>
  [...sign].every((character, offset) => tokens[at + offset] === character)

/** Where a sign stands first, from a place on; -1 where it does not. */
export const findSign = (tokens: readonly Token[], sign: string, from = 0): number =>
  tokens.findIndex((_, at) => at >= from && startsAt(tokens, at, sign))

/** In a comment: the name by which Moodle keeps a question, and its tags. */
const bracketRe = /[[\]\\]/g
export const labelled = (name: 'id' | 'tag', text: string): string =>
  `[${name}:${text.replace(bracketRe, '\\$&')}]`

const labelRe = /\[(id|tag):((?:\\[[\]\\]|[^[\]\\])*)\]/g

export function labelsIn(comment: string): { id: string; tags: string[] } {
  const labels = [...comment.matchAll(labelRe)].map(([, name, text = '']) => ({
    name,
    text: text.replace(/\\([[\]\\])/g, '$1'),
  }))
  return {
    id: labels.find(({ name }) => name === 'id')?.text ?? '',
    tags: labels.filter(({ name }) => name === 'tag').map(({ text }) => text),
  }
}

export const categoryStart = '$CATEGORY:'

/** Without the space around. */
export const trimmed = (tokens: readonly Token[]): Token[] => {
  const isSpace = (token: Token) => token.trim() === ''
  const from = tokens.findIndex((token) => !isSpace(token))
  return from === -1 ? [] : tokens.slice(from, tokens.findLastIndex((token) => !isSpace(token)) + 1)
}
