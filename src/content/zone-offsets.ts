/** The offsets of a time zone, asked of the platform once, when a class is opened: its tables take longer to load than a page. */
import type { ZoneOffset } from '../domain/classroom.ts'

const day = 24 * 3600

/**
 * @param zone IANA name of the time zone
 * @param from seconds since 1970
 * @param until seconds since 1970
 * @returns the offset at the beginning, and each change by then
 */
export function zoneOffsets(zone: string, from: number, until: number): ZoneOffset[] {
  const offsetAt = offsetIn(zone)
  const offsets: ZoneOffset[] = [{ from, minutes: offsetAt(from) }]
  for (let at = from; at < until; at += day) {
    const next = Math.min(at + day, until)
    const before = offsets.at(-1)?.minutes ?? 0
    if (offsetAt(next) === before) continue
    const change = firstWhere((seconds) => offsetAt(seconds) !== before, at, next)
    offsets.push({ from: change, minutes: offsetAt(change) })
  }
  return offsets
}

/** The first second of a day at which something is so, where it is so at the end. */
function firstWhere(isSo: (seconds: number) => boolean, before: number, end: number): number {
  let [low, high] = [before, end]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isSo(middle)) high = middle
    else low = middle
  }
  return high
}

/** Minutes by which the clocks of a zone are ahead of UTC. */
function offsetIn(zone: string): (seconds: number) => number {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (seconds) => {
    const shown = format.format(new Date(seconds * 1000)).replace(' ', 'T')
    return Math.round(Date.parse(`${shown}Z`) / 60_000 - seconds / 60)
  }
}
