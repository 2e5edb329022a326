/** What peer instruction advises after a vote (Crouch and Mazur 2001). */

/** Fewer right than this: there is nothing yet to discuss. */
const fewest = 0.35
/** More right than this: those who are wrong are too few to discuss with. */
const most = 0.7

/** `explain` it first; `discuss` and vote again; `goOn`, with a short word on it. */
export type Advice = 'explain' | 'discuss' | 'goOn'

/** @param share that was right, 0 to 1 */
export function adviceFor(share: number): Advice {
  if (share < fewest) return 'explain'
  return share > most ? 'goOn' : 'discuss'
}
