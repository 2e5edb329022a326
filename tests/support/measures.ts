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
    return [`${location.pathname.slice(0, 40)} is ${scrollWidth} px wide: ${start}`]
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
      .map(
        ({ element, height }) =>
          `${location.pathname.slice(0, 40)} ${height} px: ${element.outerHTML}`,
      )
  })

/**
 * Words that stand on two lines, with all unfolded that a page folds.
 * @param within selector of the elements to look into
 * @param words what counts as one word
 */
export const dividedWordsOf = (page: Page, within: string, words: RegExp) =>
  page.evaluate(
    ({ within, source }) => {
      for (const details of document.querySelectorAll('details')) details.open = true
      const divided: string[] = []
      for (const element of document.querySelectorAll(within)) {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(
            new RegExp(source, 'gu'),
          )) {
            const range = document.createRange()
            range.setStart(text, index)
            range.setEnd(text, index + word.length)
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
            if (tops.size > 1) divided.push(word)
          }
        }
      }
      return divided
    },
    { within, source: words.source },
  )

/** Words in cells of tables and in lists of terms that are cut: a part of the word stands on another line. */
export const cutWordsOf = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = []
    const { paddingLeft, paddingRight } = getComputedStyle(
      document.querySelector('main') ?? document.body,
    )
    const room =
      document.documentElement.clientWidth -
      Number.parseFloat(paddingLeft) -
      Number.parseFloat(paddingRight)
    for (const cell of document.querySelectorAll('th, td, dt, dd')) {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode as Text
        // A line may end after a hyphen and the like, which are no letters, and anywhere in an address.
        for (const { 0: word, index } of text.data.matchAll(/https?:\S+|[\p{L}\p{N}\p{M}]+/gu)) {
          // Japanese may break anywhere, and a word that is wider than the page has to.
          if (
            word.includes(':') ||
            /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
          )
            continue
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          const boxes = [...range.getClientRects()]
          const lines = new Set(boxes.map(({ top }) => Math.round(top)))
          const isWiderThanPage = boxes.reduce((sum, { width }) => sum + width, 0) > room
          if (lines.size > 1 && !isWiderThanPage)
            cut.push(`${location.pathname.slice(0, 40)}: “${word}” stands on ${lines.size} lines`)
        }
      }
    }
    return cut
  })

/**
 * What sticks out of the box that it stands in, and text that is cut off: what has a border or a ground
 * that is to be seen is a box, what scrolls may hold more than is to be seen.
 */
export const stickingOutOf = (page: Page) =>
  page.evaluate(() => {
    /** Around what stands right within an element: the nearest ground, and the box; none where it scrolls, hides or floats away. */
    interface Around {
      ground: string
      box?: Element | undefined
    }
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour)
    const body = getComputedStyle(document.body).backgroundColor
    const known = new Map<Element | null, Around>([[document.body, { ground: body }]])
    const within = (element: Element | null): Around => {
      const found = known.get(element)
      if (found || !element) return found ?? { ground: body }
      const style = getComputedStyle(element)
      const above = within(element.parentElement)
      const ground = isClear(style.backgroundColor) ? above.ground : style.backgroundColor
      const hasBorder = [style.borderLeftWidth, style.borderRightWidth].every(
        (width) => Number.parseFloat(width) > 0,
      )
      const isOfBlocks = style.display !== 'inline' && style.display !== 'contents'
      const isFree = style.overflowX !== 'visible' || style.position === 'absolute'
      const isBox = isOfBlocks && (hasBorder || ground !== above.ground)
      const around = { ground, box: isFree ? undefined : isBox ? element : above.box }
      known.set(element, around)
      return around
    }
    const boxAround = (element: Element): Element | undefined =>
      getComputedStyle(element).position === 'static'
        ? within(element.parentElement).box
        : undefined
    const nameOf = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90)
    const found: string[] = []
    for (const element of document.querySelectorAll('main *')) {
      if (!element.checkVisibility() || element.closest('svg, table, .visually-hidden')) continue
      const { left, right, bottom, width, height } = element.getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      const box = boxAround(element)
      const around = box?.getBoundingClientRect()
      const isOut =
        around && (right > around.right + 1 || left < around.left - 1 || bottom > around.bottom + 1)
      if (isOut && box) found.push(`${nameOf(element)} sticks out of ${nameOf(box)}`)
    }
    return found.slice(0, 5).map((problem) => `${location.pathname.slice(0, 40)}: ${problem}`)
  })

/** All that does not fit on the page as it is shown now. */
export const misfitsOn = async (page: Page): Promise<string[]> => [
  ...(await overflowOf(page)),
  ...(await cutWordsOf(page)),
  ...(await stickingOutOf(page)),
]

/** What a printer would put on paper badly: pictures made for a dark screen, and letters lighter than grey. */
export const faintOnPaper = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const image of document.querySelectorAll('img')) {
      if (!image.checkVisibility()) continue
      image.loading = 'eager'
      await image.decode().catch(() => {})
      if (image.currentSrc.includes('.dark.')) found.push(`dark picture ${image.currentSrc}`)
    }
    /** Whether the ground behind an element is printed as well. */
    const hasGround = (element: Element | null): boolean => {
      for (let at = element; at; at = at.parentElement) {
        const { printColorAdjust, backgroundColor } = getComputedStyle(at)
        if (printColorAdjust === 'exact' && !/^rgba\(.*, 0\)$/.test(backgroundColor)) return true
      }
      return false
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement
      const words = texts.currentNode.textContent?.trim()
      if (!words || !parent?.checkVisibility({ visibilityProperty: true })) continue
      if (parent.closest('script, style, svg, .visually-hidden') || hasGround(parent)) continue
      const [red = 0, green = 0, blue = 0] = (
        getComputedStyle(parent).color.match(/[\d.]+/g) ?? []
      ).map(Number)
      const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
      if (light > 0.6)
        found.push(`“${words.slice(0, 40)}” is printed in ${getComputedStyle(parent).color}`)
    }
    return found.slice(0, 5)
  })
