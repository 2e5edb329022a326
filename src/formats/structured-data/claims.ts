/** Claims of a story and what holds of them, for search engines and other checkers of facts. */
import type { Claim } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { documentThing } from './reference.ts'
import { publisherOf, type Thing } from './thing.ts'

/** Every claim with its verdict, in the order of the story. */
export const claimsThing = (site: Site): Thing => ({
  '@type': 'ItemList',
  itemListElement: site.library.claims.map((claim) => reviewOf(site, claim)),
})

/** The verdict is a word and no number: what is unsupported is neither better nor worse than what is loose. */
function reviewOf(site: Site, { id, said, verdict }: Claim): Thing {
  const { library, t, absolute } = site
  const story = library.sources[library.settings.story ?? '']
  return {
    '@type': 'ClaimReview',
    url: absolute(`/claims#${id}`),
    claimReviewed: plainText(said.html),
    reviewRating: { '@type': 'Rating', alternateName: t(`verdict.${verdict}`) },
    datePublished: library.settings.compiled,
    author: publisherOf(site),
    ...(story && { itemReviewed: { '@type': 'Claim', appearance: documentThing(site, story) } }),
  }
}
