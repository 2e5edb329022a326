/** Seconds since 1970, by the clock of the room. */
export const now = (): number => Math.floor(Date.now() / 1000)
