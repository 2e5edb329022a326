/** What a page must not show before its time. */
import { expect } from 'vitest'
import { itemOf } from '../support/answers.ts'
import { library } from '../support/content.ts'
import { type Page, questionIn, textOf } from '../support/pages.ts'
import { attemptAt } from './classes.ts'

/**
 * A test shows nothing of what was right before it is complete, or before the class ends; practice, before the answer.
 * @param isOpen whether its class, or none, still waits for it
 * @param isHeldBack whether a complete one waits for the end of its class
 */
export function checkSecrets(page: Page, isOpen: boolean, isHeldBack: boolean): void {
  const { mode, at, items, completedAt } = attemptAt(page.address) ?? { items: [], at: 0 }
  const asked = questionIn(page.html)?.item
  const isTest = mode === 'test' && isOpen && (completedAt === undefined || isHeldBack)
  const secret = isTest ? items : asked ? items.slice(at) : []
  const handedIn = textOf(library.ui['handedIn.title'] ?? '?')
  if (isTest && completedAt !== undefined && !textOf(page.html).includes(handedIn)) {
    throw new Error('a test that was handed in shows more than that')
  }
  checkUntold(page, secret)
}

/** A page says nothing of the answers to these items, but for what it says of those that it may show. */
export function checkUntold(
  { html }: Page,
  items: Iterable<string>,
  shown: readonly string[] = [],
): void {
  const text = textOf(html)
  const known = shown.flatMap(feedbackOf)
  for (const item of items) {
    for (const told of feedbackOf(item)) {
      if (known.includes(told)) continue
      expect(text, `no feedback on ${item} before its time`).not.toContain(told)
    }
  }
}

/** A page says nothing of how a vote falls: no bar, no share. */
export function checkUncounted({ html }: Page): void {
  expect(html, 'no vote is seen before its time').not.toMatch(/class="(bar|shares)[ "]/)
}

/** What is said of the answers to an item, in words. */
function feedbackOf(id: string): readonly string[] {
  const known = feedback.get(id)
  if (known) return known
  const html: string[] = []
  JSON.stringify(itemOf(id), (key, value) => {
    if (key === 'html') html.push(value)
    return value
  })
  const words = html.map(textOf)
  feedback.set(id, words)
  return words
}

const feedback = new Map<string, readonly string[]>()
