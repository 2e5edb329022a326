import type { Library } from '../../content/library.ts'

/** The state of the register that the files hold. */
export interface Release {
  /** The day of the last change that the log knows of. */
  date: string
  /** The same in the form of a semantic version, in which no number begins with a zero. */
  version: string
}

export function releaseOf({ settings, corrections, additions }: Library): Release {
  const changes = [...corrections, ...additions].map(({ date }) => date)
  const date = [settings.compiled, ...changes].sort().at(-1) as string
  return { date, version: date.split('-').map(Number).join('.') }
}
