import type { ReviewedItem } from '../../answers/reviewed-item.ts'

/** Where the review of a question is on its page: within what is folded, so that a link to it unfolds it. */
export const reviewId = ({ id }: Pick<ReviewedItem, 'id'>): string => `item-${id}`
