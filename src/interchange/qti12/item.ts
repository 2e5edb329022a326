/** An item of QTI 1.2. */
import { decimal } from '../decimal.ts'
import type { PortableChoice } from '../item.ts'
import { element, paragraph } from '../markup.ts'
import { withUnit } from '../with-unit.ts'
import { itemFeedbacks } from './feedback.ts'
import { field, material, plainMaterial } from './material.ts'
import { responseProcessing } from './processing.ts'
import { pairResponse, type Qti12Item, questionTypes, response } from './vocabulary.ts'

export const assessmentItem = (item: Qti12Item): string =>
  element(
    'item',
    { ident: item.id, title: item.title },
    element(
      'itemmetadata',
      {},
      element(
        'qtimetadata',
        {},
        field('question_type', questionTypes[item.type]),
        field('points_possible', decimal(item.points)),
      ),
    ),
    element('presentation', {}, material(paragraph(stemOf(item))), ...responses(item)),
    responseProcessing(item),
    ...itemFeedbacks(item),
  )

const stemOf = (item: Qti12Item): string =>
  item.type === 'number' ? withUnit(item.stem, item.unit) : item.stem

function responses(item: Qti12Item): string[] {
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const rcardinality = item.type === 'single' ? 'Single' : 'Multiple'
      return [element('response_lid', { ident: response, rcardinality }, labels(item.choices))]
    }
    case 'match':
      return item.left.map(({ id, text }) =>
        element(
          'response_lid',
          { ident: pairResponse(id) },
          plainMaterial(text),
          labels(item.right),
        ),
      )
    case 'number':
      return [
        element(
          'response_str',
          { ident: response, rcardinality: 'Single' },
          element(
            'render_fib',
            { fibtype: 'Decimal' },
            element('response_label', { ident: 'answer1' }),
          ),
        ),
      ]
  }
}

const labels = (choices: readonly Pick<PortableChoice, 'id' | 'text'>[]): string =>
  element(
    'render_choice',
    {},
    ...choices.map(({ id, text }) => element('response_label', { ident: id }, plainMaterial(text))),
  )
