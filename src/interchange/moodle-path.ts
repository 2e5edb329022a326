/** The way to a category of Moodle, as its formats write it. */

/** A slash within a name is doubled; a space keeps one at its edge from the slash beside it. */
export const writePath = (names: readonly string[]): string =>
  names
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('/', '//').replace(/^\//, ' /').replace(/\/$/, '/ '))
    .join('/')

const placeRe = /^(\$\w+\$|top|)$/

/** The last name of the way, below the first: that one is the quiz. */
export const topicOfPath = (path: string): string =>
  path
    .replaceAll('//', '\0')
    .split('/')
    .map((name) => name.replaceAll('\0', '/').trim())
    .filter((name) => !placeRe.test(name))
    .slice(1)
    .at(-1) ?? ''
