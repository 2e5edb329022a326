/**
 * Asks a live page for its newest state while somebody looks at it: every 20 seconds, after five
 * quiet minutes every 60, rarely where the class has ended, which may be opened again, and not at all once nothing
 * changes any more, or while a socket brings it. Each time is a call of the room, of which the free plan has 100,000 a day.
 */
import { responseOf, sayNotNow } from './connection.ts'
import './share.ts'
import { isConnected } from './socket.ts'
import './stage.ts'
import { countDown } from './timer.ts'
import { forgetUnsent } from './unsent.ts'

const usual = 20_000
const seldom = 60_000
const quietAfter = 5 * 60_000
const rarely = 10 * 60_000

const live = document.querySelector<HTMLElement>('[data-live]')
/** The page may ask for a slower pace, in seconds. */
const often = Number(live?.dataset.live) * 1000 || usual
let changedAt = Date.now()
let askedAt = Date.now()

/** `true` on a page that never changes any more, `closed` where the class has ended. */
const settled = () => live?.querySelector<HTMLElement>('[data-settled]')?.dataset.settled

/** In a lesson nobody is to wait a minute for the next question. */
function lessonPace(): number | undefined {
  const pace = live?.querySelector<HTMLElement>('[data-pace]')?.dataset.pace
  return pace === undefined ? undefined : Number(pace) * 1000
}

function askIfDue(): void {
  const now = Date.now()
  const isQuiet = now - changedAt > quietAfter
  const usually = lessonPace() ?? (isQuiet ? seldom : often)
  const wait = settled() === 'closed' ? rarely : usually
  if (document.hidden || isConnected() || settled() === 'true' || now - askedAt < wait) return
  askedAt = now
  live?.dispatchEvent(new Event('refresh'))
}

/** The answer “nothing changed” brings no page, and is news all the same: as of now. */
function showTime(date: Date): void {
  const time = live?.querySelector<HTMLTimeElement>('[data-as-of]')
  if (!time) return
  time.textContent = date.toLocaleString(time.dataset.locale, {
    timeZone: time.dataset.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    // As the server writes it.
    timeZoneName: time.dataset.timeZone === 'UTC' ? 'short' : 'shortOffset',
  })
}

/**
 * A form comes back with what is wrong with it, or with word that it was too late; and an address that opens nothing
 * any more with the last that its page shows.
 */
const shownStates = [404, 409, 410, 422]

// A page that can't be had just now is no reason to take away the one that is there.
document.addEventListener('htmx:before:response', (event) => {
  const status = responseOf(event)?.status ?? 0
  if (status < 400 || shownStates.includes(status)) return
  event.preventDefault()
  sayNotNow(event)
})

/** Of the form in view. */
const roundField = () => live?.querySelector<HTMLInputElement>('[name="round"]') ?? undefined
let round = roundField()?.value

/** What was chosen and not sent belongs to its own vote: the controls of the next one may be the same. */
function forgetOtherRound(): void {
  const field = roundField()
  if (field?.value === round) return
  forgetUnsent()
  field?.form?.reset()
  round = field?.value
}

if (live) {
  document.addEventListener('htmx:after:settle', forgetOtherRound)
  setInterval(() => {
    askIfDue()
    countDown()
  }, 1000)
  document.addEventListener('visibilitychange', askIfDue)
  document.addEventListener('htmx:after:request', (event) => {
    const response = responseOf(event)
    const isSame = response?.status === 304
    if (response?.status === 200) changedAt = Date.now()
    const date = response?.headers.get('Date')
    if (isSame) showTime(date ? new Date(date) : new Date())
  })
}
