/**
 * Keys of the discussion and of the console of a lesson, which are those that a presenter's remote sends: onward to the answer and to the next
 * question, and back to the one before.
 */
const links: Readonly<Record<string, string>> = {
  ArrowRight: '.stage-onward',
  PageDown: '.stage-onward',
  ' ': '.stage-onward',
  ArrowLeft: '[rel="prev"]',
  PageUp: '[rel="prev"]',
  Escape: '.stage-stop',
}
/** They move a page that is longer than its window, as it may be for who enlarged it. */
const moving = ['PageDown', 'PageUp', ' ']

document.addEventListener('keydown', (event) => {
  const { key, target } = event
  const selector = links[key]
  if (!selector || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { scrollHeight, clientHeight } = document.documentElement
  if (moving.includes(key) && scrollHeight > clientHeight) return
  // A link that has the focus was chosen: the space bar is not to follow another.
  if (key === ' ' && (target as Element).matches('a, button, summary')) return
  const link = document.querySelector<HTMLElement>(`:is(#stage, #console) ${selector}`)
  if (!link) return
  event.preventDefault()
  link.click()
})
