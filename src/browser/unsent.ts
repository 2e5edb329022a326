/**
 * On a page that keeps itself up to date: what says that a form had no answer stays while the page hears news, since
 * nothing sends the form again by itself. All else that the notice says is over once news comes, by a socket too.
 */
import { contextOf } from './connection.ts'

let said: string | undefined

const notice = () => document.getElementById('connection')
const isForm = (event: Event) => contextOf(event)?.request?.method === 'POST'

function sayStill(): void {
  const place = notice()
  if (!place) return
  place.hidden = said === undefined
  // The same words again would be read out again.
  if (said !== undefined && place.textContent !== said) place.textContent = said
}

/** The class has gone on: what was not sent can't be any more, or was taken after all. */
export function forgetUnsent(): void {
  if (said === undefined) return
  said = undefined
  sayStill()
}

document.addEventListener('htmx:before:request', (event) => {
  if (isForm(event)) said = undefined
  else if (said !== undefined) sayStill()
})
document.addEventListener('htmx:finally:request', (event) => {
  const place = notice()
  if (isForm(event)) said = place?.hidden ? undefined : (place?.textContent ?? undefined)
  else if (said !== undefined) sayStill()
})
document.addEventListener('htmx:ws:after:connection', sayStill)
document.addEventListener('htmx:ws:before:message:incoming', sayStill)
