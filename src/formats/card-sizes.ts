/** Sizes in which the share card of a page is drawn. */

/** In pixels, largest first. Consumers of oEmbed may have room for the smaller one alone. */
export const cardSizes = [
  { width: 1200, height: 630 },
  { width: 400, height: 210 },
] as const
type CardSize = (typeof cardSizes)[number]

/**
 * The address of a card in another size.
 * @param path address of the card in its full size, such as `/assets/card.4f1c2a9b.png`
 */
export const cardPath = (path: string, { width }: CardSize): string =>
  width === cardSizes[0].width ? path : path.replace(/\.png$/, `-${width}.png`)
