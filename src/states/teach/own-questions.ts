/** Own questions as they were read on a teacher's device: which can be asked, and what could not be read. */

import type { Item } from '../../content/library.ts'
import { siteWithOwn } from '../../content/own-items.ts'
import type { Site } from '../../content/site.ts'
import { maxItems } from '../../domain/attempt.ts'
import type { OwnItem } from '../../domain/own/own-item.ts'
import type { OwnProblem } from '../../domain/own/own-problem.ts'
import { readOwnItems } from '../../domain/own/read-own-items.ts'
import { fieldOf } from '../../domain/own/untrusted.ts'
import { textStart } from '../../domain/text-start.ts'
import type { Misreading, MisreadingReason, QuestionPlace } from '../../interchange/losses.ts'
import { misreadingReasons } from '../../interchange/losses.ts'

export interface OwnQuestionsState {
  /** Knows the questions. */
  site: Site
  questions: readonly OwnQuestion[]
  /** The questions as JSON, as they go along when a class is opened. */
  own: string
  /** What is wrong with the rest. */
  problems: readonly OwnProblem[]
  /** How the question of a number begins; empty where it has no text. */
  nameOf: (question: number) => string
  /** What the device could not read, each reason once. */
  misreadings: readonly MisreadPlaces[]
  /** Ids of questions of the site that are ticked. */
  chosen: ReadonlySet<string>
}

interface MisreadPlaces {
  reason: MisreadingReason
  places: readonly Omit<Misreading, 'reason'>[]
}

interface OwnQuestion {
  item: Item
  /** Of the first that a class has room for. */
  isChosen: boolean
}

interface Sent {
  /** A list of questions as JSON. */
  own: string
  /** A list of misreadings as JSON. */
  misreadings: string
  /** Ids of questions that are ticked. */
  chosen: readonly string[]
}

export function ownQuestionsState(site: Site, sent: Sent): OwnQuestionsState {
  const { own, problems } = sortedOut(sent.own)
  const list = parsed(sent.own)
  const known = siteWithOwn(site, own)
  const questions = own.flatMap(({ id }, at) => {
    const item = known.item(id)
    return item ? [{ item, isChosen: at < maxItems }] : []
  })
  return {
    site: known,
    questions,
    own: JSON.stringify(own),
    problems,
    nameOf: (question) => textIn(fieldOf(list, String(question - 1)), 'stem'),
    misreadings: misreadingsIn(sent.misreadings),
    chosen: new Set(sent.chosen),
  }
}

/** The questions that can be asked, and what is wrong with the rest. */
function sortedOut(json: string): {
  own: readonly OwnItem[]
  problems: readonly OwnProblem[]
} {
  const read = readOwnItems(json)
  if ('items' in read) return { own: read.items, problems: [] }
  const { problems } = read
  const unfit = new Set(problems.map(({ question }) => question))
  if (unfit.has(undefined)) return { own: [], problems }
  const list: unknown[] = JSON.parse(json)
  const fit = readOwnItems(JSON.stringify(list.filter((_, at) => !unfit.has(at + 1))))
  return { own: 'items' in fit ? fit.items : [], problems }
}

/** More than anybody reads. */
const mostMisreadings = 100

function misreadingsIn(json: string): MisreadPlaces[] {
  const list = parsed(json)
  if (!Array.isArray(list)) return []
  const read = list.slice(0, mostMisreadings).flatMap((value) => {
    const line = fieldOf(value, 'line')
    const reason = misreadingReasons.find((each) => each === fieldOf(value, 'reason'))
    if (!Number.isSafeInteger(line) || !reason) return []
    return { line: line as number, reason, ...placeIn(fieldOf(value, 'question')) }
  })
  return [...Map.groupBy(read, ({ reason }) => reason)].map(([reason, alike]) => ({
    reason,
    places: [...new Map(alike.map((one) => [`${one.line} ${one.question?.number}`, one])).values()],
  }))
}

function placeIn(value: unknown): { question?: QuestionPlace } {
  const number = fieldOf(value, 'number')
  if (!Number.isSafeInteger(number)) return {}
  return { question: { number: number as number, name: textIn(value, 'name') } }
}

/** The start of a text. */
function textIn(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? textStart(text) : ''
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
