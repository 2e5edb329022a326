/** Lists of names that a teacher told this device to keep: one for each class, no longer than the class itself. */

const prefix = 'names/'

interface KeptList {
  text: string
  /** Seconds since 1970. */
  until: number
}

export function keepList(code: string, list: KeptList): void {
  storage()?.setItem(prefix + code, JSON.stringify(list))
}

export const forgetList = (code: string): void => storage()?.removeItem(prefix + code)

/** @returns undefined where none is kept; what has expired is gone then, of whatever class */
export function keptList(code: string, now: number): string | undefined {
  const kept = storage()
  if (!kept) return undefined
  for (const key of Object.keys(kept).filter((key) => key.startsWith(prefix))) {
    if (!(listIn(kept.getItem(key)).until > now)) kept.removeItem(key)
  }
  return listIn(kept.getItem(prefix + code)).text
}

function listIn(value: string | null): Partial<KeptList> & { until: number } {
  try {
    return { until: 0, ...(JSON.parse(value ?? '{}') as Partial<KeptList>) }
  } catch {
    return { until: 0 }
  }
}

/** Undefined where the browser keeps nothing for anybody. */
export function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
