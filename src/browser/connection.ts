/**
 * Keeps a page as it is when a request of htmx brings back no answer of ours: the network is away, or
 * something in it answers for us, such as the page on which to sign in to it.
 */
const notice = () => document.getElementById('connection')

/** What htmx knows of a request. */
interface Context {
  /** By which the request is sent. */
  fetch?: () => Promise<Response>
  request?: { action: string; method: string; headers: Record<string, string> }
  response?: { status: number; headers: Headers; raw: Response }
  /** The body, once all of it is there. */
  text?: string
}

export const contextOf = (event: Event) => (event as CustomEvent<{ ctx?: Context }>).detail?.ctx

export const responseOf = (event: Event) => contextOf(event)?.response

/** The words come only now: text browsers show what is hidden. */
function say(text: string | undefined): void {
  const place = notice()
  if (!place || !text) return
  place.textContent = text
  place.hidden = false
}

/** Of a page that asks by itself, and of a form: the first is asked for again, the second is not sent again. */
export function sayNoConnection(event: Event): void {
  const { text, unsent } = notice()?.dataset ?? {}
  say(contextOf(event)?.request?.method === 'POST' ? (unsent ?? text) : text)
}

/** Says why an answer of ours is not shown. */
export const sayNotNow = (event: Event): void =>
  responseOf(event)?.status === 429 ? say(notice()?.dataset.busy) : sayNoConnection(event)

function sayNothing(): void {
  const place = notice()
  if (place) place.hidden = true
}

// None of our requests is sent elsewhere, so that what follows a redirect answers another question.
document.addEventListener('htmx:before:response', (event) => {
  const response = responseOf(event)
  if (response?.headers.has('X-Own-Page') && !response.raw.redirected) return
  event.preventDefault()
  sayNoConnection(event)
})
// An error after a whole answer is none of the network.
document.addEventListener('htmx:error', (event) => {
  if (contextOf(event)?.text === undefined) sayNoConnection(event)
})

/** htmx gives up a little later, and frees the button (`views/layout/scripts.tsx`). */
const slowAfter = 10_000
let waiting: ReturnType<typeof setTimeout> | undefined

document.addEventListener('htmx:before:request', () => {
  sayNothing()
  clearTimeout(waiting)
  waiting = setTimeout(() => say(notice()?.dataset.slow), slowAfter)
})
document.addEventListener('htmx:after:request', sayNothing)
addEventListener('online', sayNothing)
document.addEventListener('htmx:finally:request', () => clearTimeout(waiting))
