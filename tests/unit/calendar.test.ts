import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith, type Moment } from '../../src/formats/calendar.ts'

const moment: Moment = {
  uid: 'class-ABCDEFGH@quiz.example',
  sequence: 3,
  madeAt: Date.UTC(2026, 10, 23, 12) / 1000,
  at: Date.UTC(2026, 10, 27, 7, 5) / 1000,
  title: 'Last moment for the quiz: Licence, law and policy',
  text: 'Join and answer at https://quiz.example/join/ABCDEFGH',
  address: 'https://quiz.example/join/ABCDEFGH',
}

/** As a calendar reads the file (RFC 5545, 3.1 and 3.3.11). */
function readBack(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  return new Map(
    lines.filter(Boolean).map((line): [string, string] => {
      const [name = '', value = ''] = line.split(/:(.*)/s)
      return [name, value.replaceAll(/\\([nN\\;,])/g, (_, c) => (/n/i.test(c) ? '\n' : c))]
    }),
  )
}

describe('a calendar file', () => {
  it('has one event, at its moment in UTC, which takes no time', () => {
    const file = calendarWith(moment)
    const fields = readBack(file)
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(fields.get('DTSTART')).toBe('20261127T070500Z')
    expect(fields.get('DTSTAMP')).toBe('20261123T120000Z')
    expect(fields.get('UID')).toBe(moment.uid)
    expect(fields.get('SEQUENCE')).toBe('3')
    expect(fields.get('URL')).toBe(moment.address)
    expect(fields.has('DTEND')).toBe(false)
  })

  it('carries any text whole, in lines of 75 bytes at most that end as the format asks', () => {
    const text = fc.array(
      fc.constantFrom('a', ' ', ',', ';', ':', '\\', '\n', '日本語', '🎓', 'نص', '"', '=', 'n'),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(text, text, (title, words) => {
        const [summary, description] = [title.join(''), words.join('')]
        const file = calendarWith({ ...moment, title: summary, text: description })
        for (const line of file.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/)
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        expect(readBack(file).get('SUMMARY')).toBe(summary)
        expect(readBack(file).get('DESCRIPTION')).toBe(description)
      }),
    )
  })
})
