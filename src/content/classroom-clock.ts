/** Times of a class, in its own time zone. */
import type { Site } from './site.ts'

export interface ClassroomClock {
  /** IANA name of the time zone. */
  zone: string
  /** `10:42:15`, with the offset of the zone. */
  time(seconds: number): string
  /** `23 Nov 2026, 10:42`, with the offset of the zone. */
  dateTime(seconds: number): string
  /** `2026-11-23 10:42`, as spreadsheets of every language read it. */
  plain(seconds: number): string
}

/** @param zone IANA name of the time zone */
export function createClassroomClock(site: Site, zone: string): ClassroomClock {
  const time = new Intl.DateTimeFormat(site.locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  })
  const dateTime = new Intl.DateTimeFormat(site.locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  })
  // Swedish writes dates as ISO 8601 does.
  const plain = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const at = (format: Intl.DateTimeFormat) => (seconds: number) =>
    format.format(new Date(seconds * 1000))
  return { zone, time: at(time), dateTime: at(dateTime), plain: byMinute(at(plain)) }
}

/** Formats each minute once: a whole class joins within a few. */
function byMinute(format: (seconds: number) => string): (seconds: number) => string {
  const known = new Map<number, string>()
  return (seconds) => {
    const minute = Math.floor(seconds / 60)
    const text = known.get(minute) ?? format(seconds)
    known.set(minute, text)
    return text
  }
}
