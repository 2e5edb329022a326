/** Addresses as they were meant: what people, mail and messengers add to them or change in them is undone. */
import type { Context } from 'hono'
import { requestPath, requestSearch } from './origin.ts'

/** Nearly every path; what is slower to look at is looked at in the others alone. */
const plainPathRe = /^(?:[\w/.-]*[\w/-])?$/
/** What somebody typed, in which the page itself finds a code. */
const typedRe = /\/join\//
/**
 * Up to where an address of ours may end: behind that stand the punctuation of a sentence, brackets, spaces, what
 * nobody sees. Looked for from the end, since from every start it would take the square of the length.
 */
const untilTailRe = /^.*[\p{L}\p{N}_/-]/su
/** Two slashes would lead to another site. */
const slashesRe = /^\/{2,}/

/** `&amp;` copied from the source of a page, or escaped twice on the way. */
const ampersandRe = /&(?:amp(?:;|%3B))+|(?<=[?&])(?:amp(?:;|%3B))+/gi
const optionRe = /(?<=[?&])(?:mode|questions|items|seed)(?==)/gi
const lastOptionRe = /[?&](?:settings|mode|questions|items|seed)=[^&]*$/i
const searchTails = [...'.,;:!?)]}>\'"*', '%20', '%22', '%29', '%3E', '%E2%80%8B']

/**
 * The address that a request to read meant, where it says it otherwise; undefined where it is as we write it.
 * An option would be passed over in silence, and an address with a full stop behind it lead nowhere.
 */
export function mendedAddress(c: Context): string | undefined {
  const { method } = c.req
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const [path, search] = [requestPath(c), requestSearch(c)]
  const [meantPath, meantSearch] = [mendedPath(path), mendedSearch(search)]
  if (meantPath === path && meantSearch === search) return undefined
  return (meantPath + meantSearch).replace(slashesRe, '/')
}

function mendedPath(path: string): string {
  if (plainPathRe.test(path) || typedRe.test(path)) return path
  try {
    const decoded = decodeURIComponent(path)
    const trimmed = untilTailRe.exec(decoded)?.[0] ?? ''
    return trimmed === decoded ? path : encodeURI(trimmed || '/')
  } catch {
    return path
  }
}

function mendedSearch(search: string): string {
  if (search === '') return search
  const meant = search
    .replace(ampersandRe, (sign) => (sign.startsWith('&') ? '&' : ''))
    .replace(optionRe, (name) => name.toLowerCase())
  return lastOptionRe.test(meant) ? withoutTail(meant) : meant
}

/** What a sentence left behind the last option; where nothing else is there, it was meant so. */
function withoutTail(search: string): string {
  const spelled = search.toUpperCase()
  let end = search.length
  for (;;) {
    const tail = searchTails.find((one) => spelled.endsWith(one, end))
    if (!tail) break
    end -= tail.length
  }
  return /\w/.test(search[end - 1] ?? '') ? search.slice(0, end) : search
}
