/** Offers what a device has: clipboard, printer, and the time zone it is set to. */
import { offerCopying, selectOnFocus } from './copying.ts'

offerCopying()
selectOnFocus()

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

for (const zone of document.querySelectorAll<HTMLInputElement>('[data-zone]')) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
}
