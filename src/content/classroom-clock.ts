/** Times of a class, in its own time zone. */
import { lazily } from './lazily.ts'
import { oncePer } from './once-per.ts'
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

/** A clock takes longer to make than to read a hundred times; there are as many as time zones. */
const clocksOf = oncePer((_site: Site) => new Map<string, ClassroomClock>())

/** @param zone IANA name of the time zone */
export function classroomClock(site: Site, zone: string): ClassroomClock {
  const clocks = clocksOf(site)
  const clock = clocks.get(zone) ?? createClock(site, zone)
  clocks.set(zone, clock)
  return clock
}

function createClock({ locale }: Site, zone: string): ClassroomClock {
  const time = formatOf(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  })
  const dateTime = formatOf(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  })
  // Swedish writes dates as ISO 8601 does.
  const plain = formatOf('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return { zone, time, dateTime: byMinute(dateTime), plain: byMinute(plain) }
}

/** Formats a time in seconds. */
type Format = (seconds: number) => string

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Format {
  const format = lazily(() => new Intl.DateTimeFormat(locale, options))
  return (seconds) => format().format(new Date(seconds * 1000))
}

/** More than the minutes in which a class joins and finishes; then all are let go. */
const mostMinutes = 1000

/** Formats each minute once: a whole class joins within a few. */
function byMinute(format: Format): Format {
  const known = new Map<number, string>()
  return (seconds) => {
    const minute = Math.floor(seconds / 60)
    const text = known.get(minute) ?? format(seconds)
    if (known.size >= mostMinutes) known.clear()
    known.set(minute, text)
    return text
  }
}
