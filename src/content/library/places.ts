/** Places in documents: where a fact stands. Labels and locators are named as in CSL, the Citation Style Language. */

/** What there is one of, or the document as a whole. */
export const singleLabels = ['headline', 'whole'] as const
/** What is counted; a locator may have several numbers. */
export const numberedLabels = ['paragraph', 'page'] as const
/** What a document numbers or names itself. */
export const titledLabels = ['section', 'article', 'item', 'table'] as const

export type PlaceLabel = (typeof singleLabels | typeof numberedLabels | typeof titledLabels)[number]

export interface Place {
  label: PlaceLabel
  /** A number, several such as `3, 5-6`, or a name; there is none of a headline and of the whole. */
  locator?: string
}

/**
 * Source id → fact id → where the fact stands there, as its author wrote it, since only pages of the build
 * read it. What was not noted is left out.
 */
export type Places = Readonly<Record<string, Readonly<Record<string, string>>>>

/** @param text one place or several, in the form that the schema of sources demands: `headline; paragraph 3` */
export const readPlaces = (text: string): Place[] => text.split('; ').map(readPlace)

function readPlace(text: string): Place {
  const space = text.indexOf(' ')
  if (space === -1) return { label: text as PlaceLabel }
  return { label: text.slice(0, space) as PlaceLabel, locator: text.slice(space + 1) }
}
