/** Where the focus goes on a page, and whether it is to be seen there. */
import type { Page } from 'playwright-core'

/** More stops than any page has that is tested. */
const mostStops = 150

/**
 * Goes through a page by the Tab key: what has the focus is on the screen, looks so (WCAG 2.2, 2.4.7),
 * and nothing that stays in place while the page moves covers any of it (2.4.12).
 */
export async function focusProblemsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(() => {
    scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    const problems = await page.evaluate(lookAtFocus)
    if (!problems) return found
    found.push(...problems)
  }
  return found
}

/** Runs in the page. @returns undefined once the focus is back at the start */
function lookAtFocus(): string[] | undefined {
  const active = document.activeElement
  if (!active || active === document.body) return undefined
  const isTiny = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width <= 2 || height <= 2 || getComputedStyle(element).opacity === '0'
  }
  // A radio button that nobody sees is shown by its label.
  const [label] = (active as HTMLInputElement).labels ?? []
  const shown = isTiny(active) && label ? label : active
  const name = `${location.pathname.slice(0, 40)}: ${shown.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`
  const rings = [active, shown, label, active.closest('li, label')].flatMap((element) => {
    const style = element && getComputedStyle(element)
    if (!style) return []
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    return hasOutline || style.boxShadow !== 'none' ? [element] : []
  })
  const problems = rings.length > 0 ? [] : [`${name} does not show that it has the focus`]
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  if (!isSeen) problems.push(`${name} has the focus outside the screen`)
  const staysInPlace = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) {
      if (at.contains(active) || active.contains(at)) return false
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true
    }
    return false
  }
  const xs = [left + 2, (left + right) / 2, right - 2]
  const ys = [top + 2, (top + bottom) / 2, bottom - 2]
  const isCovered = xs.some((x) => ys.some((y) => staysInPlace(document.elementFromPoint(x, y))))
  if (isCovered) problems.push(`${name} is covered while it has the focus`)
  return problems
}
