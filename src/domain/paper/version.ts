/** Versions of a worksheet: the same questions, each version in an order of its own. */

export const versions = ['A', 'B', 'C', 'D'] as const
export type Version = (typeof versions)[number]

/** @returns undefined where there is no such version */
export const readPaperVersion = (text: string): Version | undefined =>
  versions.find((version) => version === text.toUpperCase())

/** Seed of all that is shuffled for a version. Sheets that were handed out keep their letters: it never changes. */
export const seedOfVersion = (version: Version): string => `paper-${version}`
