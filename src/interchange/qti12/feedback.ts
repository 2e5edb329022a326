/** What QTI 1.2 says afterwards, by the ids that Canvas gives it. */
import { type Feedback, isSaid } from '../item.ts'
import { element, feedbackHtml } from '../markup.ts'
import { pairRemarks } from '../pair-remarks.ts'
import { material } from './material.ts'
import { general, onChoice, onRight, onWrong, type Qti12Item } from './vocabulary.ts'

export const itemFeedbacks = (item: Qti12Item): string[] =>
  Object.entries(remarksOf(item))
    .filter(([, feedback]) => isSaid(feedback))
    .map(([ident, feedback]) =>
      element('itemfeedback', { ident }, element('flow_mat', {}, material(feedbackHtml(feedback)))),
    )

/** By their ids. Of a number there is none for one nearby, which earns nothing here. */
export function remarksOf(item: Qti12Item): Readonly<Record<string, Feedback>> {
  switch (item.type) {
    case 'match':
      return { [general]: pairRemarks(item) }
    case 'number':
      return {
        [general]: item.feedback,
        [onRight]: item.remarks.key,
        [onWrong]: item.remarks.other,
      }
    default:
      return {
        [general]: item.feedback,
        ...Object.fromEntries(item.choices.map(({ id, feedback }) => [onChoice(id), feedback])),
      }
  }
}
