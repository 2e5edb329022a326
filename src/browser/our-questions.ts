/** Questions of the site on a sheet with own ones: the site puts them on paper, and they are taken from its page. */
import { raw } from 'hono/utils/html'
import { orderItems } from '../domain/paper/sheet.ts'
import { lookOf } from '../domain/paper/sheet-look.ts'
import type { OwnSheetState } from '../states/teach/own-sheet.ts'
import type { SheetSite } from '../states/teach/sheet-site.ts'
import type { OurQuestions } from '../views/teach/worksheet/own-sheet.tsx'

const none: OurQuestions = {
  question: () => '',
  row: () => '',
  answer: () => '',
  source: undefined,
}

/**
 * Asks for the same version and look.
 * @throws where the site does not answer, or no longer asks one of them
 */
export async function loadOurs(site: SheetSite, state: OwnSheetState): Promise<OurQuestions> {
  const { look, items, questions, isKey } = state
  const isOwn = new Set(questions.flatMap(({ id, own }) => (own ? id : [])))
  const ids = items.filter((id) => !isOwn.has(id))
  if (ids.length === 0) return none
  const query = `items=${ids}&${lookOf(look)}`
  const sheet = await pageAt(
    site.path(`/teach/worksheets/selection${isKey ? '/key' : ''}?${query}`),
  )
  const lists = [...sheet.querySelectorAll('.questions > li')]
  const rows = [...sheet.querySelectorAll('.sheet-body > .scrolls tbody tr')]
  if (lists.length !== ids.length) throw new Error(`questions: ${lists.length}`)
  const places = new Map(orderItems(ids, look.version).map((id, at) => [id, at]))
  const among = (pieces: readonly Element[], id: string) => pieces[places.get(id) ?? -1]
  return {
    question: (id, number) => numbered(among(lists, id), number),
    row: (id, number) => numbered(among(rows, id), number),
    answer: (id) => among(rows, id)?.querySelector('code')?.textContent ?? '',
    source: raw(sheet.querySelector('.running small')?.innerHTML ?? ''),
  }
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`questions: ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** Markup of a piece with the number that the question has here, wherever it is seen or heard. */
function numbered(piece: Element | undefined, number: number) {
  const copy = piece?.cloneNode(true) as Element | undefined
  for (const sign of copy?.querySelectorAll('.n') ?? []) sign.textContent = String(number)
  for (const part of copy?.querySelectorAll('[aria-label]') ?? []) {
    const label = part.getAttribute('aria-label') ?? ''
    part.setAttribute('aria-label', label.replace(/^\d+/, String(number)))
  }
  return raw(copy?.outerHTML ?? '')
}
