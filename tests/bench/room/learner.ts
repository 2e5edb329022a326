/** A learner in a lesson: joins by forms, follows by a socket, votes as htmx does. */
import { performance } from 'node:perf_hooks'
import { attribute } from '../../../src/node/demo/attribute.ts'
import { simulatedAnswer } from '../../../src/node/demo/simulated-answer.ts'
import type { Browser } from '../../support/browser-without-scripts.ts'
import { joinClassroom } from '../../support/classroom.ts'
import { library } from '../../support/content.ts'
import { Listener } from './listener.ts'

/** Knows about half of what is asked. */
const ability = 0.5

/** From the tap to the answer, by the clock of this program in milliseconds. */
export interface TimedVote {
  tappedAt: number
  answeredAt: number
}

export class Learner {
  readonly listener: Listener
  readonly #address: string

  private constructor(listener: Listener, address: string) {
    this.listener = listener
    this.#address = address
  }

  static async join(browser: Browser, origin: string, code: string): Promise<Learner> {
    const { page } = await joinClassroom(browser, code)
    return new Learner(await Listener.open(origin, page.address), origin + page.address)
  }

  /** Answers the question that the socket brought. */
  async vote(): Promise<TimedVote> {
    const { html } = this.listener
    const id = attribute(html, /name="item" value="([^"]+)"/)
    const item = library.items[id]
    if (!item) throw new Error('a learner has no question')
    const round = attribute(html, /name="round" value="([^"]+)"/)
    const fields = { item: id, round, ...simulatedAnswer(item, ability) }
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, values]) =>
        [values].flat().map((each) => [name, each]),
      ),
    )
    const tappedAt = performance.now()
    const answer = await fetch(this.#address, {
      method: 'POST',
      body,
      headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
    })
    await answer.text()
    if (answer.status !== 200) throw new Error(`a vote was answered by ${answer.status}`)
    return { tappedAt, answeredAt: performance.now() }
  }
}
