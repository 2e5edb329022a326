/** Which answers a class or the public gave to an item: choices counted, whatever the type. */
import { html } from 'hono/html'
import type { Html, Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type Response, statuses, statusOfLetter } from '../domain/item.ts'
import { partsPerPoint, scoreResponse } from '../domain/scoring.ts'
import { describeResponse } from './in-words.ts'

/** One answer that could be given, and how often it was. */
export interface CountedAnswer {
  text: Html
  count: number
  isKey: boolean
  /** A key that is not among the most frequent answers: listed once the key may be seen. */
  isBeyond?: true
  /** The wrong idea behind it, if a known one. */
  misconception?: string
}

/** The answers to one question, or to one part of a question that has parts. */
export interface AnswerGroup {
  /** The part; undefined for a question without parts. */
  label?: Html
  /** The answers were not offered but given: only those that somebody gave, and the key. */
  isOpen?: true
  answers: readonly CountedAnswer[]
}

/** Of orders and numbers, which can be given in many ways, only the most frequent are listed. */
const mostListed = 6

/** @param responses response → how often it was given */
export function breakDown(
  site: Site,
  item: Item,
  responses: Readonly<Record<Response, number>>,
): AnswerGroup[] {
  const given = Object.entries(responses)
  const countOf = (is: (response: Response) => boolean) =>
    given.reduce((sum, [response, count]) => sum + (is(response) ? count : 0), 0)
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const keys = item.type === 'single' ? [item.key] : item.keys
      const answers = item.choices.map(({ id, text, misconception }) => ({
        text,
        count: countOf((response) => response.includes(id)),
        isKey: keys.includes(id),
        ...(misconception && { misconception }),
      }))
      return [{ answers }]
    }
    case 'match':
      return item.left.map(({ text, key, misconception }, at) => ({
        label: text,
        answers: item.right.map((right) => ({
          text: right.text,
          count: countOf((response) => response[at] === right.id),
          isKey: right.id === key,
          ...(misconception && { misconception }),
        })),
      }))
    case 'classify':
      return item.statements.map(({ text, key, misconception }, at) => ({
        label: text,
        answers: statuses.map((status) => ({
          text: String(html`${site.t(`status.${status}`)}`),
          count: countOf((response) => statusOfLetter(response[at]) === status),
          isKey: status === key,
          ...(misconception && { misconception }),
        })),
      }))
    case 'order':
      return [{ isOpen: true, answers: mostFrequent(site, item, responses, item.key.join('')) }]
    case 'number': {
      const answers = mostFrequent(site, item, responses, String(item.key))
      return [{ isOpen: true, answers }]
    }
  }
}

/** The most frequent responses as they were given, and the key; nothing before `isBeyond` tells which it is. */
function mostFrequent(
  site: Site,
  item: Item,
  responses: Readonly<Record<Response, number>>,
  key: Response,
): CountedAnswer[] {
  const frequent = Object.entries(responses).sort(byFrequency).slice(0, mostListed)
  const isListed = frequent.some(([response]) => response === key)
  const answers = isListed ? frequent : [...frequent, [key, responses[key] ?? 0] as const]
  return answers.map(([response, count]) => ({
    text: String(html`${describeResponse(site, item, response)}`),
    count,
    // A number close enough to the key is as right as the key.
    isKey: scoreResponse(item, response) === partsPerPoint,
    ...(response === key && !isListed && { isBeyond: true as const }),
  }))
}

/** The most frequent first; ties are broken by letter, so that every reading agrees. */
const byFrequency = ([a, more]: readonly [string, number], [b, less]: readonly [string, number]) =>
  less - more || (a < b ? -1 : 1)

/** The distractor that most took, and in which part; undefined where nobody was wrong. */
export function mostTakenDistractor(
  groups: readonly AnswerGroup[],
): { group: AnswerGroup; answer: CountedAnswer } | undefined {
  return groups
    .flatMap((group) => group.answers.map((answer) => ({ group, answer })))
    .filter(({ answer }) => !answer.isKey && answer.count > 0)
    .reduce<{ group: AnswerGroup; answer: CountedAnswer } | undefined>(
      (most, each) => (most && most.answer.count >= each.answer.count ? most : each),
      undefined,
    )
}
