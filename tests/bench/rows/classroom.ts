/** A class: joining it, its board, its report and the sheet of it. */
import { learnerNameAt } from '../../support/classroom.ts'
import { swapHeaders } from '../../support/htmx-client.ts'
import type { Goal } from '../goals.ts'
import type { Row } from '../row.ts'
import type { Stage } from '../stage.ts'
import { formVisit, send } from '../visit.ts'

/** Learners of the classes by which growth is seen. */
export const classroomSizes = [30, 100, 300, 1000, 3000, 10_000] as const

/** The more there is to do, the fewer requests tell what one costs. */
const requestsFor = (size: number): number => Math.max(2, Math.round(8000 / (size + 300)))

const reportGoals: Partial<Record<number, number>> = { 30: 1.5, 300: 3, 1000: 8 }

/** Rows of one kind, a row for each size of class. */
const bySize = (
  name: string,
  path: (classroom: Awaited<ReturnType<Stage['classroom']>>) => string,
  goals: Partial<Record<number, number>>,
): Row[] =>
  classroomSizes.map((size) => {
    const ms = goals[size]
    const goal: Goal | undefined = ms === undefined ? undefined : { ms }
    return {
      name: `${name} of ${size}`,
      ...(goal && { goal }),
      ...(size > 1000 && { isWarmOnly: true }),
      requests: requestsFor(size),
      prepare: async (stage) => [{ path: path(await stage.classroom(size)), status: 200 }],
    }
  })

/** The report asks whether anything changed, and nothing did. */
const poll = (size: number, ms: number): Row => ({
  name: `report poll of ${size}`,
  goal: { ms },
  requests: 6 * requestsFor(size),
  async prepare(stage) {
    const { report } = await stage.classroom(size)
    const { headers } = await send(stage.origin, { path: report, status: 200 })
    const tag = String(headers['hx-ptag'])
    return [{ path: report, headers: { ...swapHeaders, 'HX-PTag': tag }, status: 304 }]
  },
})

/** One form, which gives the same seat each time. */
const joining = [
  ['name', learnerNameAt(0)],
  ['form', 'abcdefghijklmnop'],
] as const

export const classroomRows: readonly Row[] = [
  {
    name: 'join page',
    goal: { ratio: 0.35 },
    requests: 200,
    prepare: async (stage) => [{ path: (await stage.classroom(30)).join, status: 200 }],
  },
  {
    name: 'join classroom',
    goal: { ratio: 0.35 },
    requests: 200,
    prepare: async (stage) => [formVisit((await stage.classroom(0)).join, joining, 303)],
  },
  poll(30, 0.2),
  poll(1000, 0.5),
]

/** How cost grows with the class. */
export const growingRows: readonly Row[] = [
  ...bySize('report', ({ report }) => report, reportGoals),
  ...bySize('board', ({ board }) => board, {}),
  ...bySize('CSV', ({ report }) => `${report}.csv`, { 1000: 8 }),
]
