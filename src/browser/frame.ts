/**
 * Tells the page around a framed one how high it is, in every dialect that such pages understand, keeps
 * what they put into its address on the links within, and shows what a link within led to. It stores nothing.
 */
const host = parent
const root = document.documentElement
/** Of WordPress, which takes no message without it. */
const secret = /secret=(\w+)/.exec(location.hash)?.[1]
/** Of pym.js. */
const childId = new URLSearchParams(location.search).get('childId')
const pym = 'xPYMx'
const resizer = '[iFrameSizer]'
/** By which iframe-resizer knows this frame; it says so first of all. */
let resizerId: string | undefined
/** Another question, feedback or a result, rather than a choice in the making. */
const isNewScreen = /[?&]state=[^&]*[._](&|$)/.test(location.search)
let hasTold = false

function tell(): void {
  const size = root.getBoundingClientRect()
  const height = Math.ceil(size.height)
  const width = Math.ceil(size.width)
  // Nothing is laid out yet in a frame that is not displayed.
  if (!width) return
  const messages: unknown[] = [
    { type: 'iframe-resized', width, height, isNewScreen: isNewScreen && !hasTold },
    { subject: 'lti.frameResize', height },
    { sentinel: 'amp', type: 'embed-size', height },
  ]
  if (secret) messages.push({ message: 'height', value: height, secret })
  if (childId) messages.push(`pym${pym}${childId}${pym}height${pym}${height}`)
  if (resizerId) messages.push(`${resizer}${resizerId}:${height}:${width}:init`)
  for (const message of messages) host.postMessage(message, '*')
  hasTold = true
}

/** A fitted frame may begin far above the window of its host, and browsers scroll that too. */
function showHeading(): void {
  // Later the reader may be anywhere, and has turned the device.
  if (isNewScreen && performance.now() < 2000) {
    document.querySelector('h1')?.scrollIntoView({ block: 'nearest' })
  }
}

if (host !== window) {
  for (const link of document.links) {
    if (!link.target) {
      if (secret) link.hash = location.hash
      if (childId) link.search += `${link.search ? '&' : '?'}childId=${encodeURIComponent(childId)}`
    } else if (secret && link.host === location.host) {
      // A sandbox opens no window; WordPress goes there itself.
      link.onclick = () => {
        host.postMessage({ message: 'link', value: link.href, secret }, '*')
        return false
      }
    }
    if (!link.target && link.pathname === location.pathname) {
      // Each state of a question would be a step of its own in the history of the host.
      link.onclick = ({ ctrlKey, metaKey, shiftKey }) => {
        if (ctrlKey || metaKey || shiftKey) return true
        location.replace(link.href)
        return false
      }
    }
  }

  // At once, since a hidden frame draws nothing, and so would wait for ever.
  tell()
  showHeading()
  addEventListener('load', tell)
  addEventListener('resize', () => {
    tell()
    showHeading()
  })
  document.addEventListener('toggle', tell, true)
  new ResizeObserver(tell).observe(root)
  new IntersectionObserver(tell).observe(root)
  addEventListener('message', ({ source, data }) => {
    if (source !== host) return
    // Not to every message: AMP answers each of ours with one of its own.
    const what = String((data && (data.message || data.type || data)) ?? '')
    if (what.startsWith(resizer)) resizerId ??= what.slice(resizer.length).split(':')[0]
    else if (!/^(ready|iframe-|pym)/.test(what)) return
    tell()
  })
}
