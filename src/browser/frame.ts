/**
 * Tells the page around a framed one how high it is, in every dialect that such pages understand, and
 * keeps what they put into its address on the links within. It stores nothing.
 */
const host = parent
const root = document.documentElement
/** Of WordPress, which takes no message without it. */
const secret = /secret=(\w+)/.exec(location.hash)?.[1]
/** Of pym.js. */
const childId = new URLSearchParams(location.search).get('childId')
const pym = 'xPYMx'

function tell(): void {
  const size = root.getBoundingClientRect()
  const height = Math.ceil(size.height)
  const width = Math.ceil(size.width)
  // Nothing is laid out yet in a frame that is not displayed.
  if (!width) return
  const messages: unknown[] = [
    { type: 'iframe-resized', width, height },
    { subject: 'lti.frameResize', height },
    { sentinel: 'amp', type: 'embed-size', height },
  ]
  if (secret) messages.push({ message: 'height', value: height, secret })
  if (childId) messages.push(`pym${pym}${childId}${pym}height${pym}${height}`)
  for (const message of messages) host.postMessage(message, '*')
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
  }

  // At once, since a hidden frame draws nothing, and so would wait for ever.
  tell()
  addEventListener('load', tell)
  addEventListener('resize', tell)
  document.addEventListener('toggle', tell, true)
  new ResizeObserver(tell).observe(root)
  new IntersectionObserver(tell).observe(root)
  addEventListener('message', ({ source, data }) => {
    // Not to every message: AMP answers each of ours with one of its own.
    const what = data && (data.message || data.type || data)
    if (source === host && /^(ready|iframe-|pym)/.test(what)) tell()
  })
}
