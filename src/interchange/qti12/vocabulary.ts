/** Names within an item of QTI 1.2: of its responses, and of what is said afterwards as Canvas calls it. */
import type { PortableItem } from '../item.ts'

export type Qti12Item = Exclude<PortableItem, { type: 'order' }>

/** How Canvas calls each type of question. */
export const questionTypes: Readonly<Record<Qti12Item['type'], string>> = {
  single: 'multiple_choice_question',
  multiple: 'multiple_answers_question',
  match: 'matching_question',
  number: 'numerical_question',
}

export const response = 'response1'
export const pairResponse = (id: string): string => `response_${id}`

export const general = 'general_fb'
export const onRight = 'correct_fb'
export const onWrong = 'general_incorrect_fb'
export const onChoice = (id: string): string => `${id}_fb`
