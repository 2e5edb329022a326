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

/**
 * One issue of the schema library as one or more messages.
 * @param isThere whether the file has anything at a path
 */
export function issueMessage(
  issue: z.core.$ZodIssue,
  isThere: (path: (string | number)[]) => boolean,
): Message[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: 'is not a field of this file: see content/README.md for those there are',
      }))
    case 'invalid_type':
      return [{ path, message: typeMessage(issue) }]
    case 'invalid_value':
      return [{ path, message: `should be one of: ${issue.values.join(', ')}` }]
    case 'invalid_key':
      return [{ path, message: `is not a valid id: ${issue.issues[0]?.message ?? issue.message}` }]
    case 'invalid_union':
      return [{ path, message: unionMessage(issue, isThere(path)) }]
    case 'invalid_format':
      return [{ path, message: formatMessage(issue) }]
    case 'too_small':
      return [{ path, message: smallMessage(issue) }]
    case 'too_big':
      return [{ path, message: limitMessage(issue, `at most ${issue.maximum}`) }]
    default:
      return [{ path, message: issue.message }]
  }
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  if (/received null/.test(issue.message)) return 'is empty: fill it in, or leave the field out'
  const isMissing = issue.input === undefined && !/received (?!undefined)/.test(issue.message)
  return isMissing ? 'is missing' : `should be ${nameOf(issue.expected)}`
}

function smallMessage(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'is empty: fill it in, or leave the field out'
  return limitMessage(issue, `at least ${issue.minimum}`)
}

/** The words of the schema where it has some of its own. */
function limitMessage(issue: z.core.$ZodIssue & { origin: string }, limit: string): string {
  if (!/^Too (small|big)/.test(issue.message)) return `should have ${issue.message}`
  return issue.origin === 'number' ? `should be ${limit}` : `should have ${limit}`
}

/** A field, such as the type of an item, that decides which others there are. */
function unionMessage(issue: z.core.$ZodIssueInvalidUnion, isThere: boolean): string {
  if (!isThere) return 'is missing'
  const options = 'options' in issue ? (issue.options as string[] | undefined) : undefined
  return options ? `should be one of: ${options.join(', ')}` : issue.message
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'should be a web address'
  return `should be ${issue.message}`
}
