/** Names of the fields of our YAML, for both ways. */
import type { ReadableItem } from '../item.ts'

/** Under which the parts of a question stand that something is said of. */
export const partField = {
  single: 'choices',
  multiple: 'choices',
  order: 'choices',
  match: 'left',
  classify: 'statements',
} as const satisfies Record<Exclude<ReadableItem['type'], 'number'>, string>

/** What is said to a number. */
export const remarkNames = ['key', 'near', 'other'] as const

/** What is said whatever was answered, which questions of the site have no place for. */
export const afterwordField = 'afterword'

/** The letters that parts can have in the content folder. */
export const mostParts = 8
