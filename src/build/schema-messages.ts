/** Turns what the schema library says into words for someone who writes content and not code. */
import type { z } from 'zod'

interface Message {
  path: (string | number)[]
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

/** One issue of the schema library as one or more messages. */
export function issueMessage(issue: z.core.$ZodIssue): Message[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: 'is not a field of this file: see content/README.md for those there are',
      }))
    case 'invalid_type':
      return issue.input === undefined && !/received (?!undefined)/.test(issue.message)
        ? [{ path, message: 'is missing' }]
        : [{ path, message: `should be ${nameOf(issue.expected)}` }]
    case 'invalid_value':
      return [{ path, message: `should be one of: ${issue.values.join(', ')}` }]
    case 'invalid_key':
      return [{ path, message: `is not a valid id: ${issue.issues[0]?.message ?? issue.message}` }]
    case 'invalid_format':
      return [{ path, message: formatMessage(issue) }]
    case 'too_small':
    case 'too_big':
      return [{ path, message: `has the wrong size: ${issue.message}` }]
    default:
      return [{ path, message: issue.message }]
  }
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'should be a web address'
  return `should be ${issue.message}`
}
