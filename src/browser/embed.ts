/**
 * `/embed.js`, in pages of others: puts a frame where its script element stands, and keeps it as high as
 * what is in it. `data-embed` names the snippet, such as `explainers/ferry/timetable`; `data-theme`,
 * `data-lang` and `data-height` (of the frame before it tells its own) may be left out.
 */
const snippets =
  /^((explainers|facts|glossary|claims|documents|traces|charts|questions|quizzes)\/[\w-]+|explainers\/[\w-]+\/[\w-]+|timeline(\?(from|to)=\d{4}(&to=\d{4})?)?)$/
const themes = /^(auto|light|dark)$/
const languages = /^[a-z]{2,3}(-[a-z\d]+)*$/i
const height = /^\d{2,4}$/
/** A frame that says nothing after it was loaded has no snippet in it: the link then stays. */
const patience = 3000

const withoutQuery = (address: string) => address.replace(/[?#].*/, '')
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const selector = 'script[data-embed][src]'
for (const script of document.querySelectorAll<HTMLScriptElement>(selector)) {
  // Another site may have an `embed.js` with the same attribute.
  if (!own || withoutQuery(script.src) === withoutQuery(own)) place(script)
}

function place(script: HTMLScriptElement) {
  const { embed = '', theme = '', lang = '', height: first = '' } = script.dataset
  const { origin, pathname } = new URL(script.src, document.baseURI)
  if (pathname !== '/embed.js' || !snippets.test(embed)) return
  // Whoever finds this element again, in this place or another, makes no second frame.
  script.removeAttribute('data-embed')

  // English has no prefix.
  const prefix = languages.test(lang) && !/^en\b/i.test(lang) ? `/${lang}` : ''
  const address = new URL(`${prefix}/embed/${embed}`, origin)
  if (themes.test(theme)) address.searchParams.set('theme', theme)
  const before = script.previousElementSibling
  // Editors wrap the link in a paragraph of its own.
  const inner = before?.children.length === 1 ? before.firstElementChild : before
  const isOurs = inner instanceof HTMLAnchorElement && inner.origin === origin
  const link = isOurs && inner.textContent === before?.textContent ? before : undefined
  const frame = document.createElement('iframe')
  frame.title = link?.textContent?.trim() || new URL(origin).host
  frame.loading = 'lazy'
  frame.width = '100%'
  frame.height = height.test(first) ? first : '400'
  frame.style.cssText = 'display:block;width:100%;border:0;visibility:hidden'
  frame.src = address.href

  const hear = ({ source, origin: sender, data }: MessageEvent) => {
    if (source !== frame.contentWindow || sender !== origin) return
    if (data?.type !== 'iframe-resized' || !(data.height > 0)) return
    frame.height = String(Math.ceil(data.height))
    frame.style.visibility = ''
    link?.remove()
  }
  addEventListener('message', hear)
  frame.addEventListener('load', () =>
    setTimeout(() => {
      if (frame.style.visibility) frame.remove()
    }, patience),
  )
  script.before(frame)
}
