import { oncePer } from '../once/once-per.ts'
import type { Explainer, PlainVersion } from './library.ts'
import { plainText } from './plain-text.ts'

/** Of a text with many figures and names, by somebody of fifteen. */
const wordsPerMinute = 200
const spacesRe = /\s+/

/** How long it takes to read a version of an explainer, in whole minutes. Notes and glossary are not counted. */
export const readingTime = oncePer((text: Explainer | PlainVersion): number => {
  const points = 'keyPoints' in text ? text.keyPoints.map(({ html }) => html) : []
  const parts = [text.opening, ...points, ...text.sections.map(({ html }) => html)]
  const words = plainText(parts.join(' ')).split(spacesRe).length
  return Math.max(1, Math.round(words / wordsPerMinute))
})
