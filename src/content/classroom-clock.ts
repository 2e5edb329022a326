/** Times of a class, in its own time zone. */
import { lazily } from '../once/lazily.ts'
import { memo } from '../once/memo.ts'
import { oncePer } from '../once/once-per.ts'
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
  /** `2026-11-23` of it. */
  day(seconds: number): string
  /** `10:42` of it. */
  hour(seconds: number): string
}

/** More time zones than an isolate has classes in. They have more names than one: `europe/BERLIN`, `+01:00`. */
const mostZones = 50

/** A clock takes longer to make than to read a hundred times. */
const clocksOf = oncePer((site: Site) => memo(mostZones, (zone: string) => createClock(site, zone)))

/** @param zone IANA name of the time zone */
export const classroomClock = (site: Site, zone: string): ClassroomClock => clocksOf(site)(zone)

function createClock({ locale }: Site, zone: string): ClassroomClock {
  // “GMT+0” is read as the time of Britain.
  const timeZoneName = zone === 'UTC' ? 'short' : 'shortOffset'
  const time = formatOf(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName,
  })
  const dateTime = formatOf(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName,
  })
  // Swedish writes dates as ISO 8601 does.
  const plain = formatOf('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const inMinutes = byMinute(plain)
  return {
    zone,
    time,
    dateTime: byMinute(dateTime),
    plain: inMinutes,
    day: (seconds) => inMinutes(seconds).slice(0, dayLength),
    hour: (seconds) => inMinutes(seconds).slice(dayLength + 1),
  }
}

const dayLength = '2026-11-23'.length

/** Formats a time in seconds. */
type Format = (seconds: number) => string

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Format {
  const format = lazily(() => new Intl.DateTimeFormat(locale, options))
  return (seconds) => format().format(new Date(seconds * 1000))
}

/** More than the minutes in which a class joins and finishes. */
const mostMinutes = 1000

/** Formats each minute once: a whole class joins within a few. */
function byMinute(format: Format): Format {
  const ofMinute = memo(mostMinutes, (minute: number) => format(minute * 60))
  return (seconds) => ofMinute(Math.floor(seconds / 60))
}
