/** Which picture goes with a link to a page: its own, that of the page it is a part of, or that of the site. */
import { hasAsset, type Site } from '../content/site.ts'
import { topicPath } from '../content/topics.ts'
import { pageCardName, siteCard } from './share-card.ts'

/**
 * @param page path without language; a query counts for nothing
 * @returns a plain name, for `assetPath`
 */
export function cardOfPage(site: Site, page: string): string {
  const part = page.replace(/\?[^#]*/, '')
  const whole = part.replace(/#.*/, '')
  const fact = whole.startsWith('/facts/') && site.fact(whole.slice('/facts/'.length))
  const names = [
    pageCardName(part),
    pageCardName(whole),
    ...(fact ? [pageCardName(topicPath(fact.topic))] : []),
  ]
  return names.find(hasAsset) ?? siteCard
}
