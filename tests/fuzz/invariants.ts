/** What holds for every answer, whatever was asked. */
import { getPath } from 'hono/utils/url'
import { faultsIn, headersOf } from '../security/manners.ts'
import { type Manner, routes } from '../security/routes.ts'
import { itemOf, textsOf } from '../support/answers.ts'
import { library } from '../support/content.ts'
import { app } from './app.ts'
import { unescapedRe } from './hostile-texts.ts'

/** An answer, read to its end. */
export interface Answer {
  request: Request
  response: Response
  body: string
  /** Whether a store or a room was made to fail. */
  isOutage: boolean
}

/** @returns what is wrong with it, in words */
export function faultsOf(answer: Answer): string[] {
  const { response } = answer
  return [
    ...statusFaults(answer),
    // An answer that becomes a socket is no page.
    ...(response.status === 101 ? [] : [...faultsIn(response.headers), ...mannerFaults(answer)]),
    ...redirectFaults(answer),
    ...bodyFaults(answer),
    ...pageFaults(answer),
    ...keyFaults(answer),
  ]
}

function statusFaults({ request, response: { status }, isOutage }: Answer): string[] {
  if (status < 500 || (status === 503 && isOutage)) return []
  // What oEmbed wants where a format is asked for that is none.
  return status === 501 && getPath(request) === '/oembed' ? [] : [`status ${status}`]
}

const personal: Manner = { cache: 'never', policy: 'page', isOpen: false, isListed: false }
const manners = Map.groupBy(routes, ({ route }) => route)

/** What went wrong is of nobody else's concern; all else is as the table of routes says. */
function mannerFaults({ request, response }: Answer): string[] {
  const { isSecured: _, ...manner } = headersOf(response)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const path = getPath(request)
  const [[, matched] = []] = app.router
    .match(method, path)[0]
    .map(([handler]) => handler)
    .filter(([, { method }]) => method !== 'ALL')
  const lines = matched ? manners.get(`${matched.method} ${matched.path}`) : undefined
  const isFrame = matched?.path.startsWith('/embed/') ?? false
  const isKept = response.status < 301 || response.status === 303 || response.status === 304
  const allowed = [
    personal,
    ...(isFrame ? [{ ...personal, policy: 'framed' }] : []),
    // With a mistake in it, a page is kept for the Back of the browser.
    ...(response.status === 422 || method === 'POST' ? [{ ...personal, cache: 'back' }] : []),
    ...(matched?.path === '/join/:code' ? [{ ...personal, cache: 'back' }] : []),
    ...(matched?.path === '/oembed' ? [{ ...personal, isOpen: true, isListed: true }] : []),
    ...(isKept ? (lines ?? []).map(({ manner: one }) => one) : []),
  ]
  const isAllowed = allowed.some((one) => JSON.stringify(one) === JSON.stringify(manner))
  return isAllowed ? [] : [`manner ${JSON.stringify(manner)} at ${matched?.path}`]
}

function redirectFaults({ response: { status, headers } }: Answer): string[] {
  const target = headers.get('Location')
  if (target === null) return status >= 300 && status < 400 && status !== 304 ? ['no target'] : []
  return /^\/(?![/\\])/.test(target) && !unescapedRe.test(target) ? [] : [`leads to ${target}`]
}

/** In a frame of a stack no markup of ours follows, as in “at night (…” with the id of a fact. */
const innardsRe =
  /\bat (?:async )?[\w.<>$]+ \((?!<span )|\.tsx?:\d+|(?:Type|Range|Syntax|Reference)Error|\[object |(?<![\w-])(?:undefined|NaN|Infinity)(?![\w-])/

function bodyFaults({ request, response: { status }, body }: Answer): string[] {
  const faults: string[] = []
  if (body !== '' && (request.method === 'HEAD' || status === 304)) faults.push('a body')
  const at = unescapedRe.exec(body)?.index
  if (at !== undefined) faults.push(`unescaped: ${body.slice(at - 60, at + 60)}`)
  const innards = innardsRe.exec(body)
  if (innards) {
    faults.push(`innards: ${body.slice(innards.index - 60, innards.index + 60)}`)
  }
  return faults
}

/** A page has a title, one heading of the first order and a way on. */
function pageFaults({ request, response, body }: Answer): string[] {
  const isHtml = response.headers.get('Content-Type')?.startsWith('text/html')
  if (!isHtml || request.method === 'HEAD' || body === '') return []
  const isWhole = body.startsWith('<!DOCTYPE html>')
  const isPartial = request.headers.get('HX-Request-Type') === 'partial'
  const faults: string[] = []
  if (!isWhole && !isPartial) faults.push('part of a page')
  if (isWhole && !/<title>[^<]+<\/title>/.test(body)) faults.push('no title')
  if (isWhole && !body.trimEnd().endsWith('</html>')) faults.push('breaks off')
  if (isWhole && body.match(/<h1[\s>]/g)?.length !== 1) faults.push('not one heading')
  const [, main = body] = /<main([\s\S]*)<\/main>/.exec(body) ?? []
  const hasWayOn = /<a [^>]*href="|<form |<button/.test(main)
  // Of a vote that came too late only the question is said anew; the ways on stand around it and stay.
  const isAroundIt = isPartial && response.status === 409
  if (response.status >= 400 && !hasWayOn && !isAroundIt) faults.push('no way on')
  return faults
}

const askedRe = /name="item" value="([a-z]+-\d\d)"/

/** A question tells nothing of what is said once it is answered. */
function keyFaults({ body }: Answer): string[] {
  const [, id] = askedRe.exec(body) ?? []
  if (!id || !library.items[id] || !/\/responses"/.test(body)) return []
  const told = textsOf(itemOf(id)).explained.filter((text) => text.length > 20)
  return told.some((text) => body.includes(text)) ? [`tells the key of ${id}`] : []
}
