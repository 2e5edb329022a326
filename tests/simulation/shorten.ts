/** The fewest steps that still fail: delta debugging (Andreas Zeller, 1999). */

/** In milliseconds. */
const patience = Number(process.env.PATIENCE ?? 60) * 1000

/**
 * Leaves out steps, in ever smaller pieces, for as long as the rest still fails.
 * @param fails runs those steps
 */
export async function shorten(
  steps: readonly number[],
  fails: (steps: readonly number[]) => Promise<boolean>,
): Promise<readonly number[]> {
  // `Date` belongs to the simulation.
  const until = performance.now() + patience
  let rest = steps
  for (let pieces = 2; pieces <= rest.length && performance.now() < until; ) {
    const size = Math.ceil(rest.length / pieces)
    const shorter = await findShorter(rest, size, fails, until)
    if (shorter) {
      rest = shorter
      pieces = Math.max(2, pieces - 1)
    } else if (size === 1) break
    else pieces *= 2
  }
  return rest
}

/** The steps without one piece of that size. */
async function findShorter(
  steps: readonly number[],
  size: number,
  fails: (steps: readonly number[]) => Promise<boolean>,
  until: number,
): Promise<readonly number[] | undefined> {
  // From the front: what happened long before is the least likely to matter.
  for (let from = 0; from < steps.length && performance.now() < until; from += size) {
    const shorter = steps.toSpliced(from, size)
    if (shorter.length > 0 && (await fails(shorter))) return shorter
  }
  return undefined
}
