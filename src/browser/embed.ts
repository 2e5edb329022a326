/**
 * `/embed.js`, in pages of others: puts a frame where its script element stands, and keeps it as high as
 * what is in it. `data-embed` names the snippet, such as `explainers/ferry/timetable`; `data-theme`,
 * `data-lang`, `data-title` and the heights of the frame before it tells its own, `data-height` where it is
 * 640 pixels wide and `data-height-narrow` where it is 320, may be left out.
 */
const snippets =
  /^((explainers|facts|glossary|claims|documents|traces|charts|questions)\/[\w-]+|explainers\/[\w-]+\/[\w-]+|quizzes\/[\w-]+(\?(items=[\w,-]+|questions=\d{1,2}))?|timeline(\?(around=[\w-]+|(from|to)=\d{4}(&to=\d{4})?))?)$/
const themes = /^(auto|light|dark)$/
const languages = /^[a-z]{2,3}(-[a-z\d]+)*$/i
const pixels = /^\d{2,5}$/
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
  const { embed = '', theme = '', lang = '', title } = script.dataset
  const { origin, pathname } = new URL(script.src, document.baseURI)
  if (pathname !== '/embed.js' || !snippets.test(embed)) return
  // Whoever finds this element again, in this place or another, makes no second frame.
  script.removeAttribute('data-embed')

  // English has no prefix.
  const prefix = languages.test(lang) && !/^en\b/i.test(lang) ? `/${lang}` : ''
  const address = new URL(`${prefix}/embed/${embed}`, origin)
  if (themes.test(theme)) address.searchParams.set('theme', theme)
  const replaced = linkBefore(script, origin)
  const frame = document.createElement('iframe')
  frame.title = title || replaced.at(-1)?.textContent?.trim() || new URL(origin).host
  frame.loading = 'lazy'
  frame.width = '100%'
  frame.height = String(firstHeight(script))
  frame.style.cssText = 'display:block;width:100%;border:0;visibility:hidden'
  frame.src = address.href

  const hear = ({ source, origin: sender, data }: MessageEvent) => {
    if (source !== frame.contentWindow || sender !== origin) return
    if (data?.type !== 'iframe-resized' || !(data.height > 0)) return
    frame.height = String(Math.ceil(data.height))
    frame.style.visibility = ''
    for (const node of replaced) node.remove()
    // What a link within led to begins above the window; some browsers scroll only what is in the frame.
    if (data.isNewScreen && frame.getBoundingClientRect().top < 0) frame.scrollIntoView()
  }
  addEventListener('message', hear)
  frame.addEventListener('load', () =>
    setTimeout(() => {
      if (frame.style.visibility) frame.remove()
    }, patience),
  )
  script.before(frame)
}

/** The link that the frame replaces, at the end of what goes with it: editors put a line break between. */
function linkBefore(script: HTMLScriptElement, origin: string): Element[] {
  const breaks: Element[] = []
  let before = script.previousElementSibling
  for (; before instanceof HTMLBRElement; before = before.previousElementSibling)
    breaks.push(before)
  // Others wrap it in a paragraph of its own.
  const inner = before?.children.length === 1 ? before.firstElementChild : before
  const isOurs = inner instanceof HTMLAnchorElement && inner.origin === origin
  return before && isOurs && inner.textContent === before.textContent ? [...breaks, before] : []
}

/** Text wraps, so the height varies with 1 / width. */
function firstHeight({ dataset, parentElement }: HTMLScriptElement): number {
  const { height = '', heightNarrow = '' } = dataset
  const wide = pixels.test(height) ? Number(height) : 400
  if (!pixels.test(heightNarrow)) return wide
  const width = Math.min(640, Math.max(320, parentElement?.clientWidth ?? 640))
  return Math.ceil(wide + (640 / width - 1) * (Number(heightNarrow) - wide))
}
