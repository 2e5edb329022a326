/**
 * Brings the scripts of a page once the page is painted. What is there works without them, so nobody who wants to read
 * waits for their transfer and their start on a slow phone. `data-scripts`, on this element, lists their addresses;
 * it is gone when the last of them has run.
 */
const loader = document.currentScript as HTMLScriptElement
/** Milliseconds until the scripts come anyway: a page that nobody looks at is not painted. */
const longestWait = 500
const waiting = (loader.dataset.scripts ?? '').split(' ')

function bring(): void {
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const script = document.createElement('script')
    script.src = address
    // In their order.
    script.async = false
    if (waiting.length === 0) script.onload = () => delete loader.dataset.scripts
    document.head.append(script)
  }
}

setTimeout(bring, longestWait)
new PerformanceObserver(bring).observe({ type: 'paint', buffered: true })
