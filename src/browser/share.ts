/** Offers what a device has: clipboard, printer, and the time zone it is set to. */
import { offerCopying, selectOnFocus } from './copying.ts'

offerCopying()
selectOnFocus()

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// Not before it is sent: to look up the first time zone keeps a phone busy while the page is painted.
document.addEventListener('submit', ({ target }) => {
  const zone = (target as HTMLFormElement).querySelector<HTMLInputElement>('[data-zone]')
  if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
})
