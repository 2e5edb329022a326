/** Turns what the schema library says into words for someone who writes content and not code. */
import type { z } from 'zod'
import { nearest } from '../suggest.ts'
import { fieldsAt, valueAt } from './schema-fields.ts'

import type { FieldPath } from './yaml/source.ts'

export interface Message {
  path: FieldPath
  message: string
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of entries',
  boolean: 'true or false',
}
const nameOf = (kind: string): string => kinds[kind] ?? kind

/**
 * What is wrong with the data of a file, one message for one slip.
 * @param data as it stands in the file
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  data: unknown,
): Message[] {
  const known = issues.filter(({ code }) => code !== 'unrecognized_keys')
  const messages = known.map((issue) => {
    const path = pathOf(issue)
    return { path, message: messageOf(issue, valueAt(data, path)) }
  })
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const group = pathOf(issue)
    const there = Object.keys(valueAt(data, group) ?? {})
    const free = fieldsAt(schema, group, data).filter((field) => !there.includes(field))
    for (const key of issue.keys) {
      const meant = nearest(key, free)
      // Said once: the field that is meant is not missing as well.
      const missing = messages.findIndex(
        ({ path, message }) => message === isMissing && path.join() === [...group, meant].join(),
      )
      if (meant !== undefined && missing !== -1) messages.splice(missing, 1)
      const advice = meant ? `did you mean ${meant}?` : 'see content/README.md for those there are'
      messages.push({ path: [...group, key], message: `is not a field of this file: ${advice}` })
    }
  }
  return messages
}

const pathOf = ({ path }: z.core.$ZodIssue): FieldPath =>
  path.filter((step) => typeof step !== 'symbol')

const isMissing = 'is missing'
const isEmpty = 'is empty: fill it in, or leave the field out'

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (typeof value === 'string' && /^[“‘„].*[”’“]$/.test(value)) {
    return 'has curly quotes, which are a part of the text: take them away'
  }
  switch (issue.code) {
    case 'invalid_type':
      return typeMessage(issue, value)
    case 'invalid_value':
      return value === undefined ? isMissing : `should be one of: ${issue.values.join(', ')}`
    case 'invalid_key':
      return `is not a valid id: ${issue.issues[0]?.message ?? issue.message}`
    case 'invalid_union':
      return unionMessage(issue, value)
    case 'invalid_format':
      return issue.format === 'url' ? 'should be a web address' : `should be ${issue.message}`
    case 'too_small':
      return issue.origin === 'string' ? isEmpty : limitMessage(issue, `at least ${issue.minimum}`)
    case 'too_big':
      return limitMessage(issue, `at most ${issue.maximum}`)
    default:
      return issue.message
  }
}

function typeMessage({ expected, message }: z.core.$ZodIssueInvalidType, value: unknown): string {
  if (value === undefined) return isMissing
  if (value === null) return isEmpty
  if (!message.startsWith('Invalid input')) return message
  return expected === 'string'
    ? 'should be text: put it in quotes'
    : `should be ${nameOf(expected)}`
}

/** The words of the schema where it has some of its own. */
function limitMessage(issue: z.core.$ZodIssue & { origin: string }, limit: string): string {
  if (!/^Too (small|big)/.test(issue.message)) return `should have ${issue.message}`
  return issue.origin === 'number' ? `should be ${limit}` : `should have ${limit}`
}

/** A field, such as the type of an item, that decides which others there are. */
function unionMessage(issue: z.core.$ZodIssueInvalidUnion, value: unknown): string {
  if (value === undefined) return isMissing
  const options = 'options' in issue ? (issue.options as string[] | undefined) : undefined
  return options ? `should be one of: ${options.join(', ')}` : issue.message
}
