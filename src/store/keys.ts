/** The names of keys in the namespace `SCORES`. Nothing else builds one. */

/** @param recordId begins with the day, `<yyyymmdd>-`, so that a prefix lists a day */
export const attemptKey = (recordId: string): string => `v1/attempt/${recordId}`

/** A key that never exists: reading it tells whether the store answers. */
export const healthKey = 'v1/health'

/** @param date the day as `yyyymmdd` */
export const dayTallyKey = (quiz: string, date: string): string => `v1/tally/${quiz}/${date}`
export const runningTallyKey = (quiz: string): string => `v1/tally/${quiz}/all`
/** What all running tallies were made from. */
export const countedKey = 'v1/tally/counted'

/** @param code join code, eight capital letters */
export const classroomPrefix = (code: string): string => `v1/class/${code}/`
export const settingsKey = (code: string): string => `${classroomPrefix(code)}settings`
/** Own questions of a class that is restored from its copy. */
export const ownItemsKey = (code: string): string => `${classroomPrefix(code)}own`
/** Names by the ids of attempts that were parted from another, of a class that is restored from its copy. */
export const ownersKey = (code: string): string => `${classroomPrefix(code)}owners`
/** The copy that the room of a class writes now and then. */
export const snapshotKey = (code: string): string => `v2/class/${code}`
