/** What a learner sees of an item, before the response and after it. */
import {
  type Feedback,
  isSaid,
  type PortableChoice,
  type PortableItem,
  type PortableMatch,
} from '../item.ts'
import { escapeMarkup, feedbackHtml, inlineHtml, paragraph } from '../markup.ts'
import { orderRemarks, pairRemarks } from '../pair-remarks.ts'
import {
  always,
  leftId,
  type Qti,
  type QtiVersion,
  response,
  rightId,
  shown,
} from './vocabulary.ts'

export const itemBody = (qti: Qti, item: PortableItem): string =>
  qti('itemBody', {}, interaction(qti, item))

function interaction(qti: Qti, item: PortableItem): string {
  const prompt = qti('prompt', {}, inlineHtml(item.stem))
  const responseIdentifier = response
  switch (item.type) {
    case 'single':
    case 'multiple':
      return qti(
        'choiceInteraction',
        { responseIdentifier, shuffle: 'true', maxChoices: item.type === 'single' ? 1 : 0 },
        prompt,
        ...choices(qti, item.choices),
      )
    case 'order':
      return qti(
        'orderInteraction',
        { responseIdentifier, shuffle: 'true' },
        prompt,
        ...choices(qti, item.choices),
      )
    case 'match':
      return qti(
        'matchInteraction',
        { responseIdentifier, shuffle: 'true', maxAssociations: item.left.length },
        prompt,
        ...sides(qti, item),
      )
    case 'number': {
      const field = qti('textEntryInteraction', { responseIdentifier, expectedLength: 12 })
      const unit = item.unit === '' ? '' : ` ${escapeMarkup(item.unit)}`
      return `${paragraph(item.stem)}<p>${field}${unit}</p>`
    }
  }
}

const choices = (qti: Qti, all: readonly PortableChoice[]): string[] =>
  all.map(({ id, text }) => qti('simpleChoice', { identifier: id }, inlineHtml(text)))

/** Several left sides may belong to one on the right. */
function sides(qti: Qti, { left, right }: PortableMatch): string[] {
  const side = (identifier: string, text: string, matchMax: number) =>
    qti('simpleAssociableChoice', { identifier, matchMax }, inlineHtml(text))
  return [
    left.map(({ id, text }) => side(leftId(id), text, 1)),
    right.map(({ id, text }) => side(rightId(id), text, left.length)),
  ].map((set) => qti('simpleMatchSet', {}, ...set))
}

/** What is said afterwards, each by the id that shows it. */
export function modalFeedbacks(qti: Qti, version: QtiVersion, item: PortableItem): string[] {
  return remarksOf(item)
    .filter(({ feedback }) => isSaid(feedback))
    .map(({ id, feedback }) => {
      const said = feedbackHtml(feedback)
      return qti(
        'modalFeedback',
        { outcomeIdentifier: shown, identifier: id, showHide: 'show' },
        version === '3.0' ? qti('contentBody', {}, said) : said,
      )
    })
}

function remarksOf(item: PortableItem): { id: string; feedback: Feedback }[] {
  switch (item.type) {
    case 'match':
      return [{ id: always, feedback: pairRemarks(item) }]
    case 'order':
      return [{ id: always, feedback: orderRemarks(item) }]
    case 'number':
      return [
        ...Object.entries(item.remarks).map(([id, feedback]) => ({ id, feedback })),
        { id: always, feedback: item.feedback },
      ]
    default:
      return [...item.choices, { id: always, feedback: item.feedback }]
  }
}
