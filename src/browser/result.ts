/** Offers on a result what a device has to pass it on: share sheet and clipboard. The result may come by a swap. */
import { offerCopying, selectOnFocus } from './copying.ts'

offerCopying()
selectOnFocus()
document.addEventListener('htmx:after:swap', offerCopying)

// With a share sheet the text need not be shown first; what is folded there is for devices without.
document.addEventListener('click', (event) => {
  const summary = (event.target as Element).closest('[data-share]')
  if (!summary || !('share' in navigator)) return
  const text = summary.parentElement?.querySelector('textarea')?.value ?? ''
  event.preventDefault()
  // The reader may close the sheet again; that is no error.
  navigator.share({ text }).catch(() => {})
})
