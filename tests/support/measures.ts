/** What can be measured of a page: whether it fits, and whether a finger can hit what is on it. */
import type { Page } from 'playwright-core'

/** What makes a page scroll sideways, if anything does: the first element that sticks out. */
export const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const tooWide = [...document.body.querySelectorAll('*')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    const start = tooWide?.outerHTML.replace(/\s+/g, ' ').slice(0, 120)
    return [`${location.pathname} is ${scrollWidth} px wide: ${start}`]
  })

/** Targets that are lower than a finger is wide (WCAG 2.2, 2.5.8), links in running text apart. */
export const smallTargetsOf = (page: Page) =>
  page.evaluate(() => {
    const targets =
      'button, select, input[type="text"], summary, a[rel="next"], label, nav a, footer li a, header > a'
    // A label of what is a large target itself is only words, as is one for screen readers alone.
    const isWords = (element: Element) =>
      element instanceof HTMLLabelElement &&
      !element.control?.matches('[type=radio], [type=checkbox]')
    return [...document.querySelectorAll(targets)]
      .filter((element) => !isWords(element))
      .map((element) => ({ element, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 24)
      .map(({ element, height }) => `${location.pathname} ${height} px: ${element.outerHTML}`)
  })
