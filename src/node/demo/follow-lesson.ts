/** Simulated learners in a live lesson. They ask again and again, as browsers without sockets do. */
import { setTimeout } from 'node:timers/promises'
import type { Item } from '../../content/library.ts'
import { attribute } from './attribute.ts'
import { simulatedAnswer, simulatedCertainty } from './simulated-answer.ts'

interface Device {
  getPage: (path: string) => Promise<string>
  post: (path: string, fields: Record<string, string | string[]>) => Promise<string>
}

/** Seconds between two looks at the lesson: some learners are slow. */
const pace = () => 2000 + Math.random() * 6000
/** By how much more often a learner is right after a talk with a neighbour. */
const learned = 0.3

/**
 * Answers each vote of a lesson once, until the lesson is over.
 * @param path of the learner's page
 * @param ability 0 to 1
 */
export async function followLesson(
  { getPage, post }: Device,
  path: string,
  ability: number,
  items: Readonly<Record<string, Item>>,
): Promise<void> {
  const seen = new Set<string>()
  const rounds = new Set<string>()
  for (;;) {
    await setTimeout(pace())
    const page = await getPage(path)
    if (/data-phase="(over|closed)"/.test(page)) return
    const round = attribute(page, /name="round" value="([^"]+)"/)
    const id = attribute(page, /name="item" value="([^"]+)"/)
    const item = items[id]
    if (!item || rounds.has(round)) continue
    rounds.add(round)
    const isAgain = seen.has(id)
    seen.add(id)
    const fields = simulatedAnswer(item, isAgain ? ability + learned : ability)
    await post(path, { round, item: id, ...fields, certainty: simulatedCertainty(ability) })
  }
}
