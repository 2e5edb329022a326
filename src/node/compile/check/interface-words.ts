/** Holds a site's words of the interface against the master: the tool's own English. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Place, Problems } from '../problems.ts'
import type { ContentFile } from '../read/content-file.ts'
import { nearest } from '../suggest.ts'

type InterfaceTexts = Readonly<Record<string, string>>

const localeKey = 'language.locale'

/** Every text of the interface, by key. Those that count something have the two forms of English. */
export const interfaceWords: InterfaceTexts = parse(
  readFileSync(join(import.meta.dirname, '../../starter/en/ui.yaml'), 'utf8'),
)

/**
 * Reports keys that are missing or unknown, and placeholders that are missing or that nothing fills in.
 * A translation may leave out a text, which is then shown in English, but no form of one that it has.
 * @param ui the texts of a language, the English ones where it has none
 * @returns whether the locale of the language can be used
 */
export function checkInterface(
  ui: ContentFile<InterfaceTexts>,
  language: string,
  problems: Problems,
): boolean {
  const locale = ui.data[localeKey] ?? 'en'
  if (!isLocale(locale)) {
    problems.error(ui.place([localeKey]), 'should be a locale such as en-GB')
    return false
  }
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const known = keysWith(forms)
  const own = Object.keys(ui.data).filter((key) => ui.languageOf([key]) === language)
  const present = new Set(own)
  const missing = new Set(
    [...known].filter((key) => {
      const isWanted = language === 'en' || own.some((each) => areForms(each, key))
      return isWanted && !present.has(key)
    }),
  )
  for (const key of own) {
    if (known.has(key)) {
      const message = mistakeInPlaceholders(key, ui.data[key] ?? '')
      if (message) problems.error(ui.place([key]), message)
    } else if (countedBase(key)) {
      problems.error(
        ui.place([key]),
        `is never used: the forms of ${locale} are ${forms.join(', ')}`,
      )
    } else {
      const meant =
        nearest(
          key,
          [...known].filter((each) => !present.has(each)),
        ) ?? ''
      const message = `is not a text of the interface${meant && `: did you mean ${meant}?`}`
      problems.error(ui.place([key]), message)
      missing.delete(meant)
    }
  }
  for (const key of missing) {
    const place = placeFor(key, [...known], own, ui)
    problems.error(place, `is missing: add it here, in English “${masterText(key)}”`)
  }
  return true
}

/** The keys of the master, each text that counts something with the forms of another language. */
function keysWith(forms: readonly string[]): Set<string> {
  const keys = Object.keys(interfaceWords).flatMap((key) => {
    const base = countedBase(key)
    return base ? forms.map((form) => `${base}.${form}`) : [key]
  })
  return new Set(keys)
}

/** `quiz.questions` of `quiz.questions.few`; undefined of a text that counts nothing. */
function countedBase(key: string): string | undefined {
  const base = key.replace(/\.[a-z]+$/, '')
  return `${base}.one` in interfaceWords && `${base}.other` in interfaceWords ? base : undefined
}

const areForms = (key: string, other: string) =>
  countedBase(key) !== undefined && countedBase(key) === countedBase(other)

const masterText = (key: string) =>
  interfaceWords[key] ?? interfaceWords[`${countedBase(key)}.other`] ?? ''

const placeholdersIn = (text: string) => new Set(text.match(/\{\w+\}/g))

/** What to say of a text whose placeholders are not those that are filled in. */
function mistakeInPlaceholders(key: string, text: string): string | undefined {
  const fillable = placeholdersIn(masterText(key))
  const used = placeholdersIn(text)
  // “One more” need not say its number.
  const isForm = countedBase(key) !== undefined && !key.endsWith('.other')
  if (countedBase(key)) fillable.add('{n}')
  const unknown = [...used].filter((name) => !fillable.has(name))
  const missing = [...placeholdersIn(masterText(key))].filter(
    (name) => !used.has(name) && !(isForm && name === '{n}'),
  )
  if (unknown.length > 0) {
    const names = [...fillable].join(', ') || 'none'
    return `has ${unknown.join(', ')}, and here there is: ${names}`
  }
  return missing.length > 0 ? `leaves out ${missing.join(', ')}, which is filled in` : undefined
}

/** Beside another form of the same text, or below the text that comes before it in the master. */
function placeFor(
  key: string,
  order: string[],
  own: string[],
  ui: ContentFile<InterfaceTexts>,
): Place {
  const before = order.slice(0, order.indexOf(key)).filter((each) => own.includes(each))
  const neighbour = own.find((each) => areForms(each, key)) ?? before.at(-1)
  return { ...ui.place(neighbour === undefined ? [] : [neighbour]), field: key }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
