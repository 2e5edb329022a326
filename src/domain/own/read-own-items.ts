/** Reads own questions from what was sent: whatever it is, it becomes questions that hold together, or problems. */
import { mostOwnBytes, mostOwnItems, type OwnItem } from './own-item.ts'
import { type OwnListFault, type OwnProblem, Unfit } from './own-problem.ts'
import { readOwnItem } from './read-own-item.ts'

export type ReadOwnItems = { items: readonly OwnItem[] } | { problems: readonly OwnProblem[] }

/** @param json as the field of a form has it */
export function readOwnItems(json: string): ReadOwnItems {
  const isLarge = json.length > mostOwnBytes || new TextEncoder().encode(json).length > mostOwnBytes
  if (isLarge) return ofAll('large')
  const list = parsed(json)
  if (!Array.isArray(list)) return ofAll('unreadable')
  if (list.length === 0) return ofAll('none')
  if (list.length > mostOwnItems) return ofAll('many')
  const items: OwnItem[] = []
  const problems: OwnProblem[] = []
  for (const [at, value] of list.entries()) {
    try {
      items.push(readOwnItem(value, items))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      problems.push({ question: at + 1, fault: error.fault })
    }
  }
  return problems.length > 0 ? { problems } : { items }
}

const ofAll = (fault: OwnListFault): ReadOwnItems => ({ problems: [{ fault }] })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
