/** Times of a class, in its own time zone. */

import type { ClassroomSettings, ZoneOffset } from '../domain/classroom.ts'
import { lazily } from '../once/lazily.ts'
import { memo } from '../once/memo.ts'
import { oncePer } from '../once/once-per.ts'
import type { Site } from './site.ts'

/** What the times of a class follow from. */
export type ClassroomTimes = Pick<ClassroomSettings, 'zone' | 'offsets'>

export interface ClassroomClock {
  /** IANA name of the time zone. */
  zone: string
  /** `10:42`, with the offset of the zone. */
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

/** The hour alone where it is of today. @param now seconds since 1970 */
export const shortTime = (clock: ClassroomClock, seconds: number, now: number): string =>
  clock.day(seconds) === clock.day(now) ? clock.hour(seconds) : clock.dateTime(seconds)

/** So near the hour alone tells which is meant, even past midnight. */
const halfADay = 12 * 3600

/** Until when a class is open, in short. @param now seconds since 1970 */
export function openUntil(
  site: Site,
  settings: ClassroomTimes & Pick<ClassroomSettings, 'closesAt'>,
  now: number,
): string {
  const { closesAt } = settings
  const clock = classroomClock(site, settings)
  return closesAt - now < halfADay ? clock.hour(closesAt) : shortTime(clock, closesAt, now)
}

/** A class that knows its offsets asks the platform for nothing. */
export const classroomClock = (
  site: Site,
  { zone, offsets = [] }: ClassroomTimes,
): ClassroomClock => {
  const [first] = offsets
  return first ? offsetClock(site, zone, [first, ...offsets]) : clocksOf(site)(zone)
}

function offsetClock(site: Site, zone: string, offsets: [ZoneOffset, ...ZoneOffset[]]) {
  const offsetAt = (seconds: number) =>
    (offsets.findLast(({ from }) => from <= seconds) ?? offsets[0]).minutes
  const partsOf = (seconds: number) => {
    const iso = new Date((seconds + offsetAt(seconds) * 60) * 1000).toISOString()
    return { day: iso.slice(0, dayLength), hour: iso.slice(dayLength + 1, dayLength + 6) }
  }
  const day = (seconds: number) => partsOf(seconds).day
  const hour = (seconds: number) => partsOf(seconds).hour
  const offsetName = (seconds: number) => nameOf(zone, offsetAt(seconds))
  return {
    zone,
    time: (seconds: number) => `${hour(seconds)} ${offsetName(seconds)}`,
    dateTime: (seconds: number) =>
      `${site.shortDate(day(seconds))}, ${hour(seconds)} ${offsetName(seconds)}`,
    plain: (seconds: number) => `${day(seconds)} ${hour(seconds)}`,
    day,
    hour,
  }
}

/** `GMT+9`, `GMT-3:30`; but “GMT+0” of UTC would be read as the time of Britain. */
function nameOf(zone: string, minutes: number): string {
  if (zone === 'UTC') return zone
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `GMT${minutes < 0 ? '-' : '+'}${hours}${past}`
}

/** More time zones than an isolate has classes in. They have more names than one: `europe/BERLIN`, `+01:00`. */
const mostZones = 50

/** A clock takes longer to make than to read a hundred times. */
const clocksOf = oncePer((site: Site) => memo(mostZones, (zone: string) => createClock(site, zone)))

/** @param zone IANA name of the time zone */
function createClock({ locale }: Site, zone: string): ClassroomClock {
  // “GMT+0” is read as the time of Britain.
  const timeZoneName = zone === 'UTC' ? 'short' : 'shortOffset'
  const time = formatOf(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
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
    time: byMinute(time),
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
