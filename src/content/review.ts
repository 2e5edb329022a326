/** An item after the response: what was chosen, what was right, and why. */

import { orderChoices, type Response } from '../domain/item.ts'
import type { Cited, Html, Item, ItemChoice } from './library.ts'
import type { Site } from './site.ts'

interface ReviewedChoice {
  text: Html
  feedback: Cited
}

export interface ReviewedItem {
  id: string
  stem: Html
  isCorrect: boolean
  /** The choice taken; undefined where there was no response. */
  response: ReviewedChoice | undefined
  key: ReviewedChoice
  /** The choices that are neither taken nor the key, in the order of the attempt. */
  others: readonly ReviewedChoice[]
  /** The part of an explainer that answers it. */
  section: { path: string; title: Html } | undefined
}

/** @param seed of the attempt */
export function reviewItem(
  site: Site,
  item: Item,
  response: Response | undefined,
  seed: string,
): ReviewedItem {
  const taken = item.choices.find(({ id }) => id === response)
  const key = item.choices.find(({ id }) => id === item.key) as ItemChoice
  return {
    id: item.id,
    stem: item.stem,
    isCorrect: response === item.key,
    response: taken,
    key,
    others: orderChoices(item, seed).filter((choice) => choice !== taken && choice !== key),
    section: findSection(site, item.explainer),
  }
}

/** @param target `slug#section` */
function findSection(site: Site, target: string): ReviewedItem['section'] {
  const [slug = '', id] = target.split('#')
  const section = site.explainer(slug)?.sections.find((candidate) => candidate.id === id)
  return section && { path: `/explainers/${target}`, title: section.heading }
}
