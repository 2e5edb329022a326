/** The text of a file, whatever program saved it. */

export interface DecodedFile {
  text: string
  /** Nothing in it said in which encoding it is. */
  isGuessed: boolean
}

/** How pictures, PDFs and packed documents begin that could be taken for text. */
const binaryStarts = ['%PDF-', 'PK\u0003\u0004', '{\\rtf']

/** @returns undefined for a picture, a PDF, a document of a word processor, or whatever else is no text */
export function decodeFile(bytes: Uint8Array): DecodedFile | undefined {
  const decoded = decode(bytes)
  const isText =
    !decoded.text.includes('\0') && !binaryStarts.some((start) => decoded.text.startsWith(start))
  return isText ? decoded : undefined
}

function decode(bytes: Uint8Array): DecodedFile {
  const [first = 0, second = 0] = bytes
  const mark = first * 256 + second
  if (mark === 0xfffe) return { text: new TextDecoder('utf-16le').decode(bytes), isGuessed: false }
  if (mark === 0xfeff) return { text: new TextDecoder('utf-16be').decode(bytes), isGuessed: false }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes),
      isGuessed: false,
    }
  } catch {
    // What editors of Windows in Western languages write where they don't write UTF-8.
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }
  }
}
