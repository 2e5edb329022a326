/** A lesson on the running host, with a projector, the teacher's console and so many learners, all by sockets. */
import { performance } from 'node:perf_hooks'
import type { Step } from '../../../src/domain/live/leading.ts'
import type { Browser } from '../../support/browser-without-scripts.ts'
import type { OpenClassroom } from '../../support/classroom.ts'
import { startLesson, stepForm } from '../../support/lesson.ts'
import { Learner } from './learner.ts'
import { Listener } from './listener.ts'

/** As many join at once. */
const atOnce = 8

export class Lesson {
  readonly projector: Listener
  readonly learners: readonly Learner[]
  readonly #console: Listener
  readonly #teacher: Browser
  readonly #opened: OpenClassroom

  private constructor(
    teacher: Browser,
    opened: OpenClassroom,
    {
      projector,
      console,
      learners,
    }: Record<'projector' | 'console', Listener> & {
      learners: readonly Learner[]
    },
  ) {
    this.#teacher = teacher
    this.#opened = opened
    this.projector = projector
    this.#console = console
    this.learners = learners
  }

  /** @param items ids of the questions */
  static async open(
    { origin, teacher }: { origin: string; teacher: Browser },
    items: readonly string[],
    count: number,
  ): Promise<Lesson> {
    const opened = await startLesson(teacher, items)
    const projector = await Listener.open(origin, opened.board)
    const console = await Listener.open(origin, `${opened.report}/live`)
    const learners: Learner[] = []
    let left = count
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (left-- > 0) learners.push(await Learner.join(teacher, origin, opened.code))
      }),
    )
    return new Lesson(teacher, opened, { projector, console, learners })
  }

  /**
   * Makes a step of the teacher.
   * @param isShown whether what a learner was sent shows it
   * @returns milliseconds from the teacher's tap until each learner was sent it
   */
  async step(
    step: Step,
    isShown: (html: string) => boolean,
    more: readonly (readonly [string, string])[] = [],
  ): Promise<number[]> {
    const { form, fields } = stepForm(await this.#teacher.open(`${this.#opened.report}/live`), step)
    const sent = this.learners.map(({ listener }) => listener.whenSent(isShown))
    const tappedAt = performance.now()
    await this.#teacher.send(form, [...fields, ...more])
    return (await Promise.all(sent)).map((at) => at - tappedAt)
  }

  close(): void {
    for (const each of [this.projector, this.#console]) each.close()
    for (const { listener } of this.learners) listener.close()
  }
}
