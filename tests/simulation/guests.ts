/** Visitors outside classes, whose attempts go straight into Workers KV. */
import { expect } from 'vitest'
import { dayOf, recordIdOf } from '../../src/domain/attempt.ts'
import { recordLifetime } from '../../src/domain/lifetimes.ts'
import { runTallies } from '../../src/scheduled.ts'
import { listCompletions } from '../../src/store/attempts.ts'
import { dayTallyKey } from '../../src/store/keys.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { fieldsOf, formTo } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { nextIn, type Page, questionIn, recordFormIn, textOf } from '../support/pages.ts'
import { recount } from '../support/recount.ts'
import { attemptAt, earnedBy, stateIn, stateOfLine } from './classes.ts'
import { respondTo } from './learning.ts'
import { checkSecrets } from './secrets.ts'
import { browserOf } from './teaching.ts'
import type { World } from './world.ts'

interface Guest {
  browser: Browser
  pages: Page[]
}

export class Guests {
  readonly #quizzes = library.quizzes.map(({ id }) => id)
  #all: Guest[] = []
  /** States of attempts of which an address was given out. */
  readonly #given = new Set<string>()
  /** Of record ids, what the visitor was told. */
  readonly #told = new Map<string, { score: number; at: number }>()

  /** One step of one visitor. */
  async visit(world: World): Promise<void> {
    const { chance, reached } = world
    const guest = this.#all.length < 3 ? undefined : chance.one(this.#all)
    const page = guest && (chance.isIn(0.1) ? chance.one(guest.pages) : guest.pages.at(-1))
    const next = page && nextIn(page.html)
    const record = page && recordFormIn(page.html)
    if (guest && page && questionIn(page.html))
      this.#keep(world, guest, await respondTo(world, guest.browser, page))
    else if (guest && record) {
      const told = this.#told.size
      this.#keep(world, guest, await guest.browser.send(record))
      if (this.#told.size > told)
        reached.note('an attempt outside classes was recorded when it was tried again')
    } else if (guest && next) this.#keep(world, guest, await guest.browser.open(next))
    else await this.#begin(world, guest)
  }

  /** @param before whose place the visitor takes */
  async #begin(world: World, before: Guest | undefined): Promise<void> {
    const { chance } = world
    const browser = browserOf(world)
    const guest = { browser, pages: [] }
    this.#all = [...this.#all.filter((each) => each !== before), guest]
    const page = await browser.open(`/quizzes/${chance.one(this.#quizzes)}`)
    const form = formTo(page, '/attempts')
    const mode = chance.isIn(0.5) ? 'test' : 'practice'
    this.#keep(world, guest, await browser.send(form, fieldsOf(form, { mode })))
  }

  #keep({ reached, now }: World, { pages }: Guest, page: Page): void {
    const attempt = attemptAt(page.address)
    if (page.status !== 200 || !attempt) return
    pages.push(page)
    this.#given.add(stateIn(attempt))
    checkSecrets(page, true, false)
    if (recordFormIn(page.html)) reached.note('an attempt outside classes was refused by the store')
    if (!textOf(page.html).includes(textOf(library.ui['result.recorded'] ?? '?'))) return
    const score = attempt.items.reduce(
      (sum, item, at) => sum + earnedBy(item, attempt.responses[at]?.response),
      0,
    )
    this.#told.set(recordIdOf(attempt), { score, at: now })
  }

  /** Hourly, as the clock of the platform asks for it; the store may refuse. */
  async count(world: World): Promise<void> {
    const scores = world.network.at('berlin')
    const isDone = await runTallies(scores, this.#quizzes, world.now, 2).then(
      () => true,
      () => false,
    )
    if (!isDone) world.reached.note('a run of the tallies was cut short')
  }

  /** What was recorded is in the store, and counted as a second count does. */
  async check(world: World): Promise<void> {
    const { now, reached } = world
    const scores = world.network.at('tokyo')
    const all = await listCompletions(scores, '')
    const kept = new Map(all.map(({ id, line }) => [id, line]))
    for (const { id, line } of all) {
      expect(this.#given.has(stateOfLine(id, line)), `nobody made it up: ${id}`).toBe(true)
    }
    for (const [id, { score, at }] of this.#told) {
      if (at < now - recordLifetime + 3600) continue
      expect(kept.get(id)?.score, `what is told to be recorded is there: ${id}`).toBe(score)
      reached.note('an attempt outside classes was found in the store')
    }
    await runTallies(scores, this.#quizzes, now, 9)
    for (let back = 0; back < 9; back++)
      await this.#checkDay(world, dayOf(now - back * 86_400), all)
  }

  async #checkDay(
    { network, reached }: World,
    date: string,
    all: Awaited<ReturnType<typeof listCompletions>>,
  ): Promise<void> {
    const ofDay = all.filter(({ id }) => id.startsWith(date))
    const counted = recount(ofDay.map(({ id, line }) => ({ id, line })))
    for (const quiz of this.#quizzes) {
      const key = dayTallyKey(quiz, date)
      const tally = await network.at('tokyo').get<object>(key, { type: 'json', cacheTtl: 0 })
      const expected = counted[quiz]
      if (expected) expect(tally, 'tallies count as a second count does').toMatchObject(expected)
      if (expected) reached.note('tallies were compared with a second count')
    }
  }
}
