import { expect, it } from 'vitest'
import { isTimeZone } from '../../src/content/time-zone.ts'

it.each(['Asia/Tokyo', 'America/Argentina/Ushuaia', 'UTC', 'europe/BERLIN', '+09:00'])(
  'A class may be in the time zone %s, asked once or again',
  (name) => {
    expect([isTimeZone(name), isTimeZone(name)]).toEqual([true, true])
  },
)

it.each([
  '',
  'Nowhere',
  'Europe/Atlantis',
  'Europe/Kyiv,UTC',
  'x'.repeat(65),
  '<script>',
  'UTC+2',
  '٣',
])('There is no time zone “%s”, asked once or again', (name) => {
  expect([isTimeZone(name), isTimeZone(name)]).toEqual([false, false])
})
