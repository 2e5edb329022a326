/** Answers that are made piece by piece, as the client takes them. */
import { toBytes } from './kept-pages.ts'

/**
 * A body of pieces of text. The first is made at once, so that what fails there is still answered with
 * a page; what fails later breaks the answer off, so that a part is never taken for the whole.
 */
export function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  let first: IteratorResult<string> | undefined = pieces.next()
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = first ?? pieces.next()
        first = undefined
        if (piece.done) controller.close()
        else controller.enqueue(toBytes(piece.value))
      },
    },
    // Nothing is made before somebody reads: a HEAD takes no piece but the first.
    { highWaterMark: 0 },
  )
}
