import type { PrimaryDocument } from './library.ts'

/** The facts that what is said of a document rests on, each once, in order. */
export const factsOfDocument = ({ what, says, doesNotSay }: PrimaryDocument): string[] => [
  ...new Set([what, ...says, ...doesNotSay].flatMap(({ facts }) => facts)),
]
