/** How a class put things in order: for each of them, how many gave it which place. */
import type { OrderItem } from '../content/library.ts'
import type { Response } from '../domain/item.ts'
import type { AnswerGroup } from './breakdown.ts'

/**
 * One group for each choice, in the order of the bank, which does not tell the key; its answers are the places, from 1.
 * @param responses response → how often it was given
 */
export const breakDownPlaces = (
  item: OrderItem,
  responses: Readonly<Record<Response, number>>,
): AnswerGroup[] =>
  item.choices.map(({ id, text }) => ({
    label: text,
    answers: item.key.map((keyed, place) => ({
      text: String(place + 1),
      count: Object.entries(responses).reduce(
        (sum, [response, count]) => sum + (response[place] === id ? count : 0),
        0,
      ),
      isKey: keyed === id,
    })),
  }))
