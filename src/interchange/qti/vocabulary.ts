/** Names of QTI: version 3 spells those of 2.1 with hyphens, and sets its own elements apart from those of HTML. */
import { type Attributes, element } from '../markup.ts'

export type QtiVersion = '2.1' | '3.0'

/** Makes an element. Names are those of 2.1; an element of HTML is written as it is, by `markup.ts`. */
export type Qti = (name: string, attributes: Attributes, ...inner: readonly string[]) => string

const capitalRe = /[A-Z]/g
const hyphenated = (name: string): string =>
  name.replace(capitalRe, (letter) => `-${letter.toLowerCase()}`)
/** Such as `xml:lang`: other standards' names stay. */
const isOwn = (name: string): boolean => !name.startsWith('xml')

/** How each version is called where a package names it. */
export const versions = {
  '2.1': {
    namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    packaging: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    schemaVersion: '1.0.0',
    resource: 'xmlv2p1',
  },
  '3.0': {
    namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    packaging: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    schemaVersion: '3.0.0',
    resource: 'xmlv3p0',
  },
} as const satisfies Record<QtiVersion, unknown>

export function vocabularyOf(version: QtiVersion): Qti {
  if (version === '2.1') return element
  return (name, attributes, ...inner) =>
    element(
      `qti-${hyphenated(name)}`,
      Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [
          isOwn(key) ? hyphenated(key) : key,
          value,
        ]),
      ),
      ...inner,
    )
}

/** Names of variables and of what feedback is shown by. */
export const response = 'RESPONSE'
export const score = 'SCORE'
export const maxScore = 'MAXSCORE'
export const shown = 'FEEDBACK'
/** Feedback that is shown whatever was answered. */
export const always = 'general'
export const placeOf = (choice: string): string => `PLACE-${choice}`
/** How many pairs of choices stand in the right order. */
export const pairsInOrder = 'PAIRS'
export const leftId = (id: string): string => `left-${id}`
export const rightId = (id: string): string => `right-${id}`
