/** The clock, kept at the edge: domain code is told what time it is. */

/** Whole seconds since 1970. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000)

/** Resolves after the given milliseconds. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
