/** What a citation is made of. */
export interface CitedWork {
  title: string
  /** The larger work that it stands in, such as the explainer of a section. */
  within?: string
  /** An organisation: it is author and publisher in one. */
  author: string
  /** As `2026-11-23`. */
  date: string
  /** Full address. */
  url: string
}

/** @param date as `2026-11-23`; months are counted from 0 */
export function partsOf(date: string) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month: month - 1, day }
}
