/** How long things last, in seconds. What a reader is told about it follows from these numbers. */

const day = 24 * 3600

/** The address of a public attempt. */
export const attemptLifetime = 7 * day

/** All that a classroom holds, from the moment it was opened; the addresses of its attempts, from their start. */
export const classroomLifetime = 60 * day

/** The record of a public attempt. */
export const recordLifetime = 400 * day

/** Tallies, from their last change. */
export const tallyLifetime = 400 * day
