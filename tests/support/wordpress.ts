/**
 * What WordPress does to an oEmbed that it found by itself: what it keeps of the markup, and the script
 * that it puts beside it. Rewritten from `wp_filter_oembed_result()` and `wp-embed.js` of WordPress 6.
 */

/** Elements that it keeps, each with the attributes that it keeps. */
const kept: Record<string, readonly string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: [
    'src',
    'width',
    'height',
    'frameborder',
    'marginwidth',
    'marginheight',
    'scrolling',
    'title',
  ],
}

/** As `wp_kses()` with that list: tags and attributes go, the text between them stays. */
function keepAllowed(html: string): string {
  return html.replace(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi, (_, slash, tag, rest) => {
    const attributes = kept[tag.toLowerCase()]
    if (!attributes) return ''
    if (slash) return `</${tag}>`
    const own = [...(rest as string).matchAll(/\s+([\w-]+)="([^"]*)"/g)]
      .filter(([, name = '']) => attributes.includes(name.toLowerCase()))
      .map(([attribute]) => attribute)
    return `<${tag}${own.join('')}>`
  })
}

/**
 * The markup that ends up in the page, and whether the script for it is loaded; undefined where
 * WordPress embeds nothing.
 */
export function filterDiscovered(
  html: string,
  secret: string,
): { html: string; loadsScript: boolean } | undefined {
  // The blockquote counts only as the very first thing, the frame only with nothing in it.
  const found = /(<blockquote>[\s\S]*?<\/blockquote>)?[\s\S]*(<iframe[^>]*?><\/iframe>)/.exec(
    keepAllowed(html),
  )
  const [, blockquote = '', frame] = found ?? []
  if (!frame) return undefined
  const source = / src="(.*?)"/.exec(frame)
  let filtered = blockquote + frame
  if (source) {
    const address = `${source[1]}#?secret=${secret}`
    filtered = filtered.replace(source[0], ` src="${address}" data-secret="${secret}"`)
  }
  if (blockquote) {
    filtered = filtered
      .replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
      .replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
  }
  filtered = filtered.replace(
    '<iframe',
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
  )
  return { html: filtered, loadsScript: /<blockquote\s[^>]*?wp-embedded-content/.test(filtered) }
}

/** Runs in the page of the host. */
function hostScript(): void {
  const receive = ({ data, source }: MessageEvent) => {
    if (!data?.secret || !data.message || !data.value) return
    if (/[^a-zA-Z0-9]/.test(data.secret)) return
    const own = (name: string) =>
      document.querySelectorAll<HTMLElement>(`${name}[data-secret="${data.secret}"]`)
    for (const blockquote of own('blockquote')) blockquote.style.display = 'none'
    for (const frame of own('iframe') as NodeListOf<HTMLIFrameElement>) {
      if (source !== frame.contentWindow) continue
      frame.removeAttribute('style')
      if (data.message === 'height') {
        const height = Number.parseInt(data.value, 10)
        frame.height = String(height > 1000 ? 1000 : ~~height < 200 ? 200 : height)
      } else if (data.message === 'link') {
        const target = new URL(data.value)
        const isOwn = target.host === new URL(frame.getAttribute('src') ?? '').host
        if (/^https?:$/.test(target.protocol) && isOwn && document.activeElement === frame) {
          window.top?.location.assign(data.value)
        }
      }
    }
  }
  window.addEventListener('message', receive)
  document.addEventListener('DOMContentLoaded', () => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(
      'iframe.wp-embedded-content',
    )) {
      const { secret } = frame.dataset
      frame.contentWindow?.postMessage({ message: 'ready', secret }, '*')
    }
  })
}

/** The source text of the host's script. */
export const hostScriptSource = `(${hostScript})()`
