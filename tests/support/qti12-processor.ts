/** Carries out the response processing of an item of QTI 1.2: only what our packages use. */
import type { XmlElement } from './xml.ts'

/** What was given to each response, by its ident. */
export type GivenResponses = Readonly<Record<string, readonly string[]>>

const below = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** @returns the score in hundredths, and the ids of what is said */
export function processQti12(
  item: XmlElement,
  given: GivenResponses,
): { score: number; shown: string[] } {
  const [processing] = below(item, 'resprocessing')
  if (!processing) throw new Error('the item has no response processing')
  let score = 0
  const shown: string[] = []
  for (const condition of below(processing, 'respcondition')) {
    const [what] = below(condition, 'conditionvar')
    if (!what?.children.every((one) => holds(one, given))) continue
    for (const { attributes, text } of below(condition, 'setvar')) {
      if (attributes.action === 'Set') score = Number(text)
      else if (attributes.action === 'Add') score += Number(text)
      else throw new Error(`no action: ${attributes.action}`)
    }
    shown.push(...below(condition, 'displayfeedback').map((one) => one.attributes.linkrefid ?? ''))
    if (condition.attributes.continue !== 'Yes') break
  }
  return { score: Math.min(100, Math.max(0, score)), shown }
}

function holds({ name, attributes, children, text }: XmlElement, given: GivenResponses): boolean {
  const values = given[attributes.respident ?? ''] ?? []
  const isTrue = (one: XmlElement) => holds(one, given)
  switch (name) {
    case 'varequal':
      return values.includes(text)
    case 'vargte':
      return values.some((value) => Number(value) >= Number(text))
    case 'varlte':
      return values.some((value) => Number(value) <= Number(text))
    case 'and':
      return children.every(isTrue)
    case 'or':
      return children.some(isTrue)
    case 'not':
      return !children.some(isTrue)
    case 'other':
      return true
    default:
      throw new Error(`no condition: ${name}`)
  }
}
