/** Says so when a request of htmx got no answer: without it, a press of a button would do nothing. */
const notice = document.getElementById('connection')

/** htmx reports a failed request with what it knows of it; an answer with an error is no lost one. */
interface HtmxError extends Event {
  detail?: { ctx?: { response?: unknown } }
}

document.addEventListener('htmx:error', (event) => {
  if (notice && !(event as HtmxError).detail?.ctx?.response) notice.hidden = false
})
document.addEventListener('htmx:before:request', () => {
  if (notice) notice.hidden = true
})
