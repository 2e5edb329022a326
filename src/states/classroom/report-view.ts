import type { CountRule } from '../../domain/learner-line.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'

/** How the table of learners is looked at. */
export interface ReportView {
  sort: string
  counting: CountRule
  /** From 1. */
  page: number
  /** A learner who was just removed: gone at once, though the store may list the entry for a minute. */
  removed?: string
}

const usual: Readonly<Record<string, string>> = { sort: 'name', count: 'first', page: '1' }

/** @param query reads a parameter of the address; an invalid one has its usual value */
export function readReportView(query: (name: string) => string | undefined): ReportView {
  const page = Number(query('page'))
  const removed = query('removed')
  return {
    sort: query('sort') || 'name',
    counting: query('count') === 'best' ? 'best' : 'first',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...(removed && { removed }),
  }
}

/**
 * Addresses that keep the view but for what changes; what is usual is left out.
 * @param pathOf an address below the report, with a query
 */
export function pathInView(
  { sort, counting, page, removed }: ReportView,
  pathOf: (below: string, query: Readonly<Record<string, string>>) => string,
): (below: string, change?: Readonly<Record<string, string>>) => string {
  const kept = { sort, count: counting, page: String(page), ...(removed && { removed }) }
  return (below, change = {}) => {
    const query = Object.entries<string>({ ...kept, ...change })
    return pathOf(below, Object.fromEntries(query.filter(([name, value]) => usual[name] !== value)))
  }
}

/** The class without a learner who was just removed. */
export const withoutRemoved = (
  listed: ListedClassroom,
  { removed }: ReportView,
): ListedClassroom => (removed ? { ...listed, removed: [...listed.removed, removed] } : listed)
