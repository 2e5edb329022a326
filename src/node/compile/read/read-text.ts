/** Reads a text file whatever editor saved it: with a byte order mark or not, with any line ends. */
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** Why a file can't be read as text. */
export class NotUtf8 extends Error {
  /** The first line (from 1) that has something else; undefined where the whole file has. */
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

/**
 * @returns the text with `\n` at the end of each line
 * @throws NotUtf8
 */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  if (isUtf16(bytes)) throw new NotUtf8('is saved as UTF-16: save it as UTF-8')
  if (!isUtf8(bytes)) {
    const message = 'is not saved as UTF-8 but perhaps as Windows-1252: save it as UTF-8'
    throw new NotUtf8(message, lineOfFirstFault(bytes))
  }
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
}

/** By its byte order mark, or by the zero bytes that Latin letters have in it. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  return mark === 0xfffe || mark === 0xfeff || bytes.includes(0)
}

function lineOfFirstFault(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf('\n', start)
    const next = end === -1 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, next))) return line
    start = next
  }
  return line
}
