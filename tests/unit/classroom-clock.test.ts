// Times of a class from the offsets that it keeps: the same as the platform's own, through every change of the clocks.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { classroomClock, openUntil, shortTime } from '../../src/content/classroom-clock.ts'
import { createSite } from '../../src/content/site.ts'
import { zoneOffsets } from '../../src/content/zone-offsets.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { library } from '../support/content.ts'
import { noon } from '../support/sample-attempt.ts'

const site = createSite(library)
const hour = 3600
const at = (iso: string) => Date.parse(iso) / 1000
const kept = (zone: string, from: number) => ({
  zone,
  offsets: zoneOffsets(zone, from, from + classroomLifetime),
})

afterEach(() => vi.restoreAllMocks())

describe('the offsets of a time zone', () => {
  it.each([
    ['Asia/Tokyo', noon, [540]],
    ['UTC', noon, [0]],
    ['Europe/Berlin', at('2026-10-01T00:00Z'), [120, 60]],
    ['America/St_Johns', at('2026-02-20T00:00Z'), [-210, -150]],
    ['Asia/Kathmandu', noon, [345]],
    ['Australia/Lord_Howe', at('2026-09-20T00:00Z'), [630, 660]],
    // Its clocks go back for the month of Ramadan, and forward again.
    ['Africa/Casablanca', at('2026-02-01T00:00Z'), [60, 0, 60]],
    ['+09:00', noon, [540]],
  ])('of %s are those of as long as a class is kept', (zone, from, minutes) => {
    const { offsets } = kept(zone, from)
    expect(offsets.map((each) => each.minutes)).toEqual(minutes)
    expect(offsets[0]?.from).toBe(from)
  })

  it('change to the second', () => {
    const { offsets } = kept('Europe/Berlin', at('2026-10-01T00:00Z'))
    expect(offsets[1]?.from).toBe(at('2026-10-25T01:00:00Z'))
  })
})

describe('the clock of a class', () => {
  it('tells by the offsets what the platform tells, at any time', () => {
    const zones = ['Asia/Tokyo', 'UTC', 'Europe/London', 'Europe/Berlin', 'America/St_Johns']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, 'America/New_York', 'Asia/Kathmandu', 'Africa/Casablanca'),
        fc.integer({ min: noon - 200 * 24 * hour, max: noon + 200 * 24 * hour }),
        fc.nat(classroomLifetime),
        (zone, from, later) => {
          const own = classroomClock(site, kept(zone, from))
          const platform = classroomClock(site, { zone })
          for (const way of ['time', 'dateTime', 'plain', 'day', 'hour'] as const) {
            // Day and month stay together in a line.
            const told = own[way](from + later).replaceAll('\u00A0', ' ')
            expect([way, told]).toEqual([way, platform[way](from + later)])
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)

  it('asks the platform for no format where the class keeps its offsets', () => {
    const times = kept('Europe/Berlin', noon)
    const asked = vi.spyOn(Intl, 'DateTimeFormat')
    const clock = classroomClock(site, times)
    for (const way of ['time', 'dateTime', 'plain', 'day', 'hour'] as const) clock[way](noon)
    expect(openUntil(site, { ...times, closesAt: noon + hour }, noon)).toBe('14:00')
    expect(asked).not.toHaveBeenCalled()
  })

  it('tells of an end within half a day the hour alone, even past midnight', () => {
    const times = kept('Asia/Tokyo', noon)
    const until = (hours: number) =>
      openUntil(site, { ...times, closesAt: noon + hours * hour }, noon)
    expect([until(2), until(4), until(13)]).toEqual([
      '23:00',
      '01:00',
      '24\u00A0Nov 2026, 10:00 GMT+9',
    ])
  })

  it('tells the hour alone of today, and the day as well of another', () => {
    const clock = classroomClock(site, kept('Asia/Tokyo', noon))
    expect(shortTime(clock, noon + 2 * hour, noon)).toBe('23:00')
    expect(shortTime(clock, noon + 3 * hour, noon)).toBe('24\u00A0Nov 2026, 00:00 GMT+9')
  })
})
