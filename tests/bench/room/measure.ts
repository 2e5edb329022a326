/** A lesson of three questions, measured. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { itemOfType } from '../../support/answers.ts'
import { t } from '../../support/content.ts'
import type { Host } from '../../support/host-process.ts'
import { runtimeOf } from '../../support/host-process.ts'
import { countsCpu, cpuOf } from '../cpu.ts'
import { Lesson } from './lesson.ts'
import { delaysToProjector, storm } from './storm.ts'

/** Milliseconds, each of one vote or of one step. */
export interface LessonTimes {
  learners: number
  /** Votes that the projector never told. */
  lost: number
  /** From the tap to the answer. */
  answer: number[]
  /** From the tap to the projector. */
  projector: number[]
  /** From the teacher's tap to the last learner, of each question. */
  question: number[]
  closed: number[]
  revealed: number[]
  /** By how much this program itself was late, at worst of a hundred times. */
  late: number
  /** Of the runtime, for all votes and steps; undefined where the system does not count it. */
  cpu: number | undefined
}

const items = [itemOfType('single').id, itemOfType('match').id, itemOfType('order').id]
const countRe = new RegExp(
  t('lesson.counts').replace('{voted}', '(\\d+)').replace('{joined}', '\\d+'),
)
const votedIn = (html: string): number | undefined => {
  const [, voted] = countRe.exec(html) ?? []
  return voted === undefined ? undefined : Number(voted)
}

export async function measureLesson(host: Host, learners: number): Promise<LessonTimes> {
  const lesson = await Lesson.open(host, items, learners)
  const times: LessonTimes = {
    learners,
    lost: 0,
    answer: [],
    projector: [],
    question: [],
    closed: [],
    revealed: [],
    late: 0,
    cpu: undefined,
  }
  const runtime = countsCpu() ? runtimeOf(host) : undefined
  const cpuBefore = runtime && cpuOf(runtime)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  for (const [at, item] of items.entries()) {
    const isAsked = (html: string) => html.includes(`name="item" value="${item}"`)
    const asked = await lesson.step('ask', isAsked, [['at', String(at)]])
    const { votes, counts } = await storm(lesson, votedIn)
    const told = delaysToProjector({ votes, counts })
    times.lost += votes.length - told.length
    times.projector.push(...told)
    times.answer.push(...votes.map(({ tappedAt, answeredAt }) => answeredAt - tappedAt))
    const closed = await lesson.step('close', (html) => html.includes('data-phase="counted"'))
    const revealed = await lesson.step('reveal', (html) => html.includes('data-phase="revealed"'))
    times.question.push(Math.max(...asked))
    times.closed.push(Math.max(...closed))
    times.revealed.push(Math.max(...revealed))
  }
  delay.disable()
  times.late = delay.percentile(99) / 1e6
  if (runtime && cpuBefore !== undefined) times.cpu = cpuOf(runtime) - cpuBefore
  lesson.close()
  return times
}
