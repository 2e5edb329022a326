/** Lines of a program within HTML, as plain text. */

/** Room that is there for a reason: at the beginning of a line, or more than one space. */
const roomRe = /^ +| {2,}/g
const innerRoomRe = / {2,}/g
const noBreakSpace = '\u00a0'

/**
 * With their indents, in spaces that nothing takes for less than they are.
 * @param isWithin whether the first of them goes on with a line that has begun
 */
export const keptLines = (text: string, isWithin: boolean): string[] =>
  text
    .replaceAll('\t', '    ')
    .split(/\r\n?|\n/)
    .map((line, at) =>
      line.replace(isWithin && at === 0 ? innerRoomRe : roomRe, (room) =>
        noBreakSpace.repeat(room.length),
      ),
    )
