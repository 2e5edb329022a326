import { memo } from '../once/memo.ts'

/** No name of a time zone is nearly as long. */
const longestName = 64

/** Asking the platform means making a format, which takes longer than the rest of a request. */
const isKnown = memo(500, (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
})

/** Whether the platform knows a time zone of this name; it takes offsets such as `+09:00` too. */
export const isTimeZone = (name: string): boolean => name.length <= longestName && isKnown(name)
