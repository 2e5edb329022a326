/** Ids as QTI allows them. */

const identifierRe = /^[A-Za-z_][\w-]*$/

export const isIdentifier = (text: string): boolean => identifierRe.test(text)

/** The id itself where it is one to QTI, else one by the place. */
export const identifierAt = (id: string, at: number): string =>
  isIdentifier(id) ? id : `item-${at + 1}`
