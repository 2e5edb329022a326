/** What the pages of an attempt need besides htmx. */
import './carried.ts'
import './connection.ts'
import './newest.ts'
import './result.ts'

// Once heard it is old news, and would be met again by whoever reads on to the end of the page.
document.addEventListener('htmx:after:swap', () => {
  const announcement = document.getElementById('announcement')
  if (announcement?.textContent) setTimeout(() => announcement.replaceChildren(), 1500)
})
