/** Reads XML as strictly as a feed reader or a consumer of oEmbed would: anything that is not well-formed throws. */

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** Text directly inside, with entities resolved. */
  text: string
}

const nameRe = '[A-Za-z_][\\w.:-]*'
const tokenRe = new RegExp(
  `<(/?)(${nameRe})((?:\\s+${nameRe}="[^"<]*")*)\\s*(/?)>|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]+)`,
  'y',
)
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** @throws with the place at which the text is not well-formed */
export function parseXml(xml: string): XmlElement {
  const declaration = /^<\?xml version="1\.0"[^?]*\?>\s*/.exec(xml)?.[0] ?? ''
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  tokenRe.lastIndex = declaration.length
  while (tokenRe.lastIndex < xml.length) {
    const at = tokenRe.lastIndex
    const match = tokenRe.exec(xml)
    const parent = open.at(-1)
    if (!match || !parent) throw new Error(`not well-formed at “${xml.slice(at, at + 60)}”`)
    const [, isEnd, name, rest = '', isEmpty, data, text] = match
    if (data !== undefined) parent.text += data
    else if (text !== undefined) parent.text += resolve(text)
    else if (isEnd) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
    } else {
      const element = { name: name ?? '', attributes: attributesOf(rest), children: [], text: '' }
      parent.children.push(element)
      if (!isEmpty) open.push(element)
    }
  }
  const [first, ...others] = root.children
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`)
  if (!first || others.length > 0 || root.text.trim()) throw new Error('not one element in all')
  return first
}

/** Everything of that name directly inside. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** The one of that name directly inside. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name)
  if (!child || others.length > 0) {
    throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} <${name}>`)
  }
  return child
}

/** The addresses that a sitemap lists, in order. */
export const addressesIn = (sitemap: string): string[] =>
  childrenOf(parseXml(sitemap), 'url').map((entry) => childOf(entry, 'loc').text)

function attributesOf(rest: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of rest.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice on an element`)
    attributes[name] = resolve(value)
  }
  return attributes
}

const resolve = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]+);|#(\d+);|(lt|gt|quot|apos|amp);)?/g,
    (whole, hex, decimal, name) => {
      if (whole === '&') throw new Error(`a bare & in “${text.slice(0, 60)}”`)
      if (name) return entities[name as string] ?? ''
      return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
    },
  )
