/** Writes a PNG with a palette: a card has few colours, and takes a third of the room that way. */
import { crc32, deflateSync } from 'node:zlib'

/** The most colours that a palette can have. */
const most = 256

/**
 * @param pixels red, green, blue and alpha of each pixel; all opaque
 * @returns the same picture, with its rarest tints made alike where it has more than 256
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  const runs = runsOf(colours, width)
  const { palette, indexOf } = paletteOf(runs)
  // Each row begins with a byte that says how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height)
  for (const { colour, start, end } of runs) {
    const before = Math.floor(start / width) + 1
    rows.fill(indexOf(colour), start + before, end + before)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each pixel, a palette, and the only ways of packing and filtering there are.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channelsOf(colour)))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Neighbours of one colour in one row. */
interface Run {
  colour: number
  start: number
  end: number
}

function runsOf(colours: Uint32Array, width: number): Run[] {
  const runs: Run[] = []
  for (let start = 0, at = 1; at <= colours.length; at++) {
    if (at % width !== 0 && colours[at] === colours[start]) continue
    runs.push({ colour: colours[start] ?? 0, start, end: at })
    start = at
  }
  return runs
}

/** The colours to use, and which of them stands for a colour. */
function paletteOf(runs: readonly Run[]) {
  const counts = new Map<number, number>()
  for (const { colour, start, end } of runs) {
    counts.set(colour, (counts.get(colour) ?? 0) + end - start)
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour)
  for (let bits = 8; ; bits--) {
    const indices = new Map<number, number>()
    const palette: number[] = []
    // The first of a group is its most frequent, so that a plain ground keeps its very colour.
    for (const colour of byCount) {
      const group = groupOf(colour, bits)
      if (!indices.has(group)) indices.set(group, palette.push(colour) - 1)
    }
    if (palette.length > most) continue
    const known = new Map(byCount.map((each) => [each, indices.get(groupOf(each, bits)) ?? 0]))
    return { palette, indexOf: (colour: number) => known.get(colour) ?? 0 }
  }
}

/** Colours that agree in the first bits of each channel are of one group. */
const groupOf = (colour: number, bits: number): number =>
  channelsOf(colour).reduce((group, channel) => group * 256 + (channel >> (8 - bits)), 0)

/** Red, green and blue of a pixel as it lies in memory, lowest byte first. */
const channelsOf = (colour: number): number[] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
]

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  return Buffer.concat([number(data.length), named, number(crc32(named))])
}
