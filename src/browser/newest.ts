/**
 * Keeps the answers of an attempt. An address holds what was answered when it was made, so Back leads to one
 * that knows nothing of later answers: the newest is sent along, and what comes back has both.
 */
import { contextOf } from './connection.ts'

const newestKey = 'newest'
/** A state that Back led to: not the newest, however often it is loaded. */
const earlierKey = 'earlier'

const tokenHere = (): string => location.pathname.split('/').pop() ?? ''
const newest = (): string | null => sessionStorage.getItem(newestKey)
const isAttempt = (): boolean => document.getElementById('attempt') !== null

let cameBack = false

function settle(): void {
  if (!isAttempt()) return
  const token = tokenHere()
  if (cameBack) sessionStorage.setItem(earlierKey, token)
  else if (sessionStorage.getItem(earlierKey) !== token) sessionStorage.setItem(newestKey, token)
  cameBack = false
}

/** A page that the browser itself went back to is loaded again, with the newest. */
function loadWithNewest(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const isBack = (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward'
  const token = newest()
  if (isBack && isAttempt() && token && token !== tokenHere()) {
    sessionStorage.setItem(earlierKey, '')
    location.replace(`?newest=${token}`)
  } else {
    settle()
  }
}

try {
  if (sessionStorage.getItem(earlierKey) === '') cameBack = true
  loadWithNewest()
  document.addEventListener('htmx:before:request', (event) => {
    const request = contextOf(event)?.request
    if (!request?.headers['HX-History-Restore-Request']) return
    cameBack = true
    const token = newest()
    if (isAttempt() && token) request.action += `?newest=${token}`
  })
  document.addEventListener('htmx:after:swap', settle)
} catch {
  // A browser that keeps nothing shows the earlier state, as without scripts.
}
