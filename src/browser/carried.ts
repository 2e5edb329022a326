/**
 * A question that came along with the feedback before it. The link that leads on to it is answered from the page, as
 * the site would answer it, so everything after that is as with any other answer: history, title, focus, words.
 */
import { contextOf } from './connection.ts'

let cameAt = 0

document.addEventListener('htmx:after:swap', () => {
  cameAt = Date.now()
})
document.addEventListener('htmx:before:request', (event) => {
  const context = contextOf(event)
  const carried = document.querySelector('template')
  const { address, seconds } = carried?.dataset ?? {}
  const passed = Math.round((Date.now() - cameAt) / 1000)
  if (!context || !carried || context.request?.action !== address || passed > Number(seconds))
    return
  // The time that the learner took to read the feedback is none that the question took.
  const shown = carried.content.querySelector<HTMLInputElement>('[name="shown"]')
  shown?.setAttribute('value', (Number.parseInt(shown.value, 36) + passed).toString(36))
  const { innerHTML } = carried
  context.fetch = async () => new Response(innerHTML, { headers: { 'X-Own-Page': '1' } })
})
