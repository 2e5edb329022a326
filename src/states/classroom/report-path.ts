import type { Site } from '../../content/site.ts'

/** What the address of a report is made of. */
export interface ReportAddress {
  /** Join code of the class. */
  code: string
  /** The teacher's key. */
  key: string
}

/** The address of a report, or of what stands below it. */
export function reportPath(
  site: Site,
  { code, key }: ReportAddress,
  below = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  const search = parts.length > 0 ? `?${parts.join('&')}` : ''
  return site.path(`/classrooms/${code}/report/${key}${below}${search}`)
}
