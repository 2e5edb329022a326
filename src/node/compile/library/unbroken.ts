/** What must not be divided at the end of a line: names such as `PAC-3`, and a number with its month or unit. */
import type { PhrasingContent, Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import { visit } from 'unist-util-visit'

/** Capitals and digits joined by hyphens. */
const nameRe = /(?<![\p{L}\d-])\p{Lu}{1,5}(?:-[\p{Lu}\d]{1,4})+(?![\p{L}\d-])/gu
/** The space after a number below a thousand, or after the end of a longer one with commas: a year stands alone. */
const spaceRe = /(?<=(?<!\d)\d{1,3}) (?=\p{L}{3})/gu

const together = (name: string): string => `<span class="nb">${name}</span>`

/**
 * Keeps each together by the style of a name and a no-break space. A hyphen that does not break would hide the
 * name from whoever looks for it on a page.
 */
export function keepTogether(tree: Root): void {
  findAndReplace(tree, [
    [nameRe, (name: string): PhrasingContent => ({ type: 'html', value: together(name) })],
    [spaceRe, '\u00a0'],
  ])
  // A term is markup by now, with its words inside.
  visit(tree, 'html', (node) => {
    node.value = node.value.replace(/(?<=^<a class="term"[^>]*>)[^<]*/, (words) =>
      words.replace(nameRe, together).replace(spaceRe, '\u00a0'),
    )
  })
}
