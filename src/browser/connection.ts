/**
 * Keeps a page as it is when a request of htmx brings back no answer of ours: the network is away, or
 * something in it answers for us, such as the page on which to sign in to it.
 */
const notice = () => document.getElementById('connection')

/** What htmx knows of a request. */
export interface HtmxEvent extends Event {
  detail?: { ctx?: { response?: { status: number; headers: Headers } } }
}

export const responseOf = (event: Event) => (event as HtmxEvent).detail?.ctx?.response

/** The words come only now: text browsers show what is hidden. */
export function sayNoConnection(): void {
  const place = notice()
  if (!place) return
  place.textContent = place.dataset.text ?? ''
  place.hidden = false
}

document.addEventListener('htmx:before:response', (event) => {
  if (responseOf(event)?.headers.has('X-Own-Page')) return
  event.preventDefault()
  sayNoConnection()
})
// An error after an answer is none of the network.
document.addEventListener('htmx:error', (event) => {
  if (!responseOf(event)) sayNoConnection()
})
document.addEventListener('htmx:before:request', () => {
  const place = notice()
  if (place) place.hidden = true
})
