/**
 * Keeps the answers of a test. An address holds what was answered when it was made, so Back leads to one
 * that knows nothing of later answers: it is sent on with the newest, and leads to the same question in that.
 */
const key = 'newest'
let cameBack = navigationType() === 'back_forward'

function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation')
  return (entry as PerformanceNavigationTiming | undefined)?.type
}

function settle(): void {
  if (!document.querySelector('[data-test]')) return
  const token = location.pathname.split('/').pop() ?? ''
  const newest = sessionStorage.getItem(key)
  // Of another attempt it says nothing: the site shows this one as it is.
  if (cameBack && newest && newest !== token) location.replace(`?newest=${newest}`)
  else sessionStorage.setItem(key, token)
  cameBack = false
}

try {
  settle()
  document.addEventListener('htmx:before:history:restore', () => {
    cameBack = true
  })
  document.addEventListener('htmx:after:swap', settle)
} catch {
  // A browser that keeps nothing shows the earlier state, as without scripts.
}
