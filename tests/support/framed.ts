/** Reads a framed page: its links, and how a question is answered by them. */
import { elementsWhere, type Page, textOf } from './pages.ts'

export interface FramedLink {
  href: string
  /** Words of the link and what stands right behind it. */
  words: string
  /** Opens apart from the frame. */
  opensApart: boolean
  rel: string
}

export function linksIn(html: string): FramedLink[] {
  return elementsWhere(html, ({ name }) => name === 'a').map(({ attributes, inside, behind }) => {
    const { href = '', target, rel = '' } = attributes
    const note = behind?.name === 'small' ? ` ${behind.text}` : ''
    const words = textOf(inside) + note
    return { href, words, opensApart: target === '_blank', rel }
  })
}

/** Links that stay in the frame and change the state of a question. */
export const stateLinksIn = (html: string): FramedLink[] =>
  linksIn(html).filter(({ opensApart, rel }) => !opensApart && rel.includes('nofollow'))

export const stateOf = (href: string): string =>
  new URL(href, 'http://localhost').searchParams.get('state') ?? ''

/** The step that a question in a frame is at: the end of the state of a quiz, or all of that of a question. */
const stepOf = (href: string): string => stateOf(href).split('_').at(-1) ?? ''

interface Answering {
  type: string
  /** Ids of its parts, in the order in which a response names them. */
  parts: readonly string[]
}

/**
 * Answers a question by following links.
 * @returns the page with the feedback
 */
export async function answerByLinks(
  open: (address: string) => Promise<Page>,
  page: Page,
  item: Answering,
  answer: string,
): Promise<Page> {
  const follow = async (from: Page, isWanted: (step: string) => boolean): Promise<Page> => {
    const link = stateLinksIn(from.html).find(({ href }) => isWanted(stepOf(href)))
    if (!link) throw new Error(`no link leads towards ${answer}: ${from.address}`)
    return open(link.href)
  }
  let at = page
  if (item.type === 'multiple') {
    let draft = ''
    for (const id of answer) {
      const next = [...draft, id].toSorted().join('')
      at = await follow(at, (step) => step === next)
      draft = next
    }
  }
  if (item.type === 'classify') {
    for (const [place] of item.parts.entries()) {
      const draft = answer.slice(0, place + 1).padEnd(item.parts.length, '-')
      at = await follow(at, (step) => step === draft)
    }
  }
  if (item.type === 'order') {
    // Each choice is moved up to its place, from the first on.
    for (const [place, id] of [...answer].entries()) {
      const order = () =>
        stateLinksIn(at.html)
          .map(({ href }) => stepOf(href))
          .find((step) => step.endsWith('.'))
          ?.slice(0, -1) ?? ''
      while (order().indexOf(id) > place) {
        const from = order().indexOf(id)
        const moved = [...order()]
        moved.splice(from - 1, 0, ...moved.splice(from, 1))
        at = await follow(at, (step) => step === moved.join(''))
      }
    }
  }
  return follow(at, (step) => step === `${answer}.`)
}
