/** The words of the interface: looked up by key, with what they speak of filled in. */
import { lazily } from '../once/lazily.ts'
import { memo } from '../once/memo.ts'
import { numberFormat } from './format-number.ts'

export type Values = Readonly<Record<string, string | number>>

export interface Words {
  /** For dates and numbers, such as `en-GB`. */
  locale: string
  /** The text of a key, or the key itself where there is none; `{name}` becomes `values.name`. */
  t(key: string, values?: Values): string
  /** The text of `<key>.<plural category of n>`, with `{n}` filled in as a number of the locale. */
  count(key: string, n: number): string
  /** A number with at most two decimals. */
  number(value: number): string
}

const placeRe = /\{(\w+)\}/

/** What stands between places, and the names of the places, in turn: a text is taken apart once. */
const takenApart = memo(2000, (text: string) => text.split(placeRe))

/** Puts `values.name` in place of each `{name}`; a name without a value stays as it is. */
export function fill(text: string, values: Values): string {
  const parts = takenApart(text)
  let filled = parts[0] ?? ''
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] as string
    filled += `${values[name] ?? `{${name}}`}${parts[at + 1]}`
  }
  return filled
}

/**
 * What a text says before and after `{name}`, for markup to stand between; without the name the whole
 * text comes before.
 */
export function fillAround(text: string, name: string): [before: string, after: string] {
  const [before = '', after = ''] = text.split(`{${name}}`)
  return [before, after]
}

/**
 * @param ui the interface strings of one language; `language.locale` is among them
 * @param decimalSign of the language, where it is known: see `numberFormat`
 * @param minusSign likewise
 */
export function createWords(
  ui: Readonly<Record<string, string>>,
  decimalSign: string | null = null,
  minusSign: string | null = null,
): Words {
  const locale = ui['language.locale'] ?? 'en'
  const plural = lazily(() => new Intl.PluralRules(locale))
  const number = numberFormat(locale, decimalSign, minusSign)
  return {
    locale,
    t: (key, values) => {
      const text = ui[key] ?? key
      return values ? fill(text, values) : text
    },
    count: (key, n) => {
      const text = ui[`${key}.${plural().select(n)}`] ?? ui[`${key}.other`] ?? key
      return fill(text, { n: number(n) })
    },
    number,
  }
}
