/** What peer instruction advises after a vote (Crouch and Mazur 2001): by how many people are right, not by points. */

/** Fewer right than this: there is nothing yet to discuss. */
const fewest = 35
/** More right than this: those who are wrong are too few to discuss with. */
const most = 70

/** `explain` it first; `discuss` and vote again; `goOn`, with a short word on it. */
export type Advice = 'explain' | 'discuss' | 'goOn'

/** @param share of the people that had all of it right, 0 to 1: it is judged in whole per cent, as pages tell it */
export function adviceFor(share: number): Advice {
  const percent = Math.round(share * 100)
  if (percent < fewest) return 'explain'
  return percent > most ? 'goOn' : 'discuss'
}
