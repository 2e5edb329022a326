/** What was asked for can't be done. The message says why, in an author's words. */
export class NotPossible extends Error {}
