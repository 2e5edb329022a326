import type { CountRule } from '../../domain/learner-line.ts'

/** How the table of learners is looked at. */
export interface ReportView {
  /** What the address says of it, and nothing that is as usual: it is carried on as it is. */
  asked: Readonly<Partial<Record<ViewField, string>>>
  counting: CountRule
  /** From 1. */
  page: number
}

const viewFields = ['sort', 'count', 'page'] as const
type ViewField = (typeof viewFields)[number]

/** @param query reads a parameter of the address; an invalid one has its usual value */
export function readReportView(query: (name: string) => string | undefined): ReportView {
  const page = Number(query('page'))
  return {
    asked: Object.fromEntries(
      viewFields.flatMap((name) => {
        const value = query(name)
        return value ? [[name, value]] : []
      }),
    ),
    counting: query('count') === 'best' ? 'best' : 'first',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/**
 * Addresses that keep the view but for what changes.
 * @param pathOf an address below the report, with a query
 */
export const pathInView =
  (
    { asked }: ReportView,
    pathOf: (below: string, query: Readonly<Record<string, string>>) => string,
  ): ((below: string, change?: Readonly<Record<string, string>>) => string) =>
  (below, change = {}) =>
    pathOf(below, { ...asked, ...change })
