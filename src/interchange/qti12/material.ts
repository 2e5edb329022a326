/** Texts of QTI 1.2. */
import { element, escapeMarkup } from '../markup.ts'

/** HTML within XML is escaped as any text is. */
export const material = (html: string): string =>
  element('material', {}, element('mattext', { texttype: 'text/html' }, escapeMarkup(html)))

export const plainMaterial = (text: string): string =>
  element('material', {}, element('mattext', { texttype: 'text/plain' }, escapeMarkup(text)))

export const field = (label: string, entry: string): string =>
  element(
    'qtimetadatafield',
    {},
    element('fieldlabel', {}, label),
    element('fieldentry', {}, escapeMarkup(entry)),
  )
