/** A calendar file with one event (iCalendar, RFC 5545). */

/** An event that is a moment: something ends. */
export interface Moment {
  /** The same whenever the file is made again, so that a calendar puts the newer in place of the older. */
  uid: string
  /** Counts its changes. */
  sequence: number
  /** Seconds since 1970, of this file. */
  madeAt: number
  /** Seconds since 1970. */
  at: number
  title: string
  text: string
  address: string
}

export const calendarType = 'text/calendar; charset=utf-8'

/** @returns the file, with the ends of lines and the folds that the format asks for */
export function calendarWith({ uid, sequence, madeAt, at, title, text, address }: Moment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//made-under-licence//class//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${inUtc(madeAt)}`,
    // Without an end it takes no time in the calendar.
    `DTSTART:${inUtc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261123T104200Z` */
const inUtc = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|[\r\n]/g, '\\n')

/** Bytes of a line at most, without its end. */
const lineLength = 75

/** Goes on in a next line, which begins with a space, before it is too long; never within a character. */
function folded(line: string): string {
  let bytes = 0
  let text = ''
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > lineLength) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}
