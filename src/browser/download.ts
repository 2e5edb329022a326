/** A text that the page itself has made, as a file. No request is made for it. */

/** @param name of the file */
export function save(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const otherRe = /[^\p{L}\p{N}]+/gu

/** A title as the name of a file. */
export const fileName = (title: string, usual: string): string =>
  title.toLowerCase().replace(otherRe, '-').replace(/^-|-$/g, '').slice(0, 60) || usual
