/** Words of the interface, and those that make the names of learners. */
import { z } from 'zod'
import { text } from './fields.ts'

const nameWords = z
  .array(z.string().regex(/^[a-z]{3,8}$/, 'a word of three to eight small letters'))
  .min(200, 'at least 200 words, or names would come up twice in a class')
  .refine((words) => new Set(words).size === words.length, 'has a word twice')

/** Words that make the names of learners. They are ids, the same in every language. */
export const namesSchema = z.strictObject({ first: nameWords, second: nameWords })

/**
 * Interface strings: flat keys, `{name}` marks what is filled in. The master says which keys there are; a
 * translation may have plural forms that English lacks.
 */
export const uiSchema = z.record(z.string(), text()).meta({ isOpen: true })
