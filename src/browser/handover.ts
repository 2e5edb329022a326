/** Hands questions over to the page that makes a worksheet of them, within the tab: nothing is sent. */
import type { OwnItem } from '../domain/own/own-item.ts'
import { handoverName, writeHandover } from '../domain/own/sheet-handover.ts'

document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLElement>('[data-handover]')
  if (!link) return
  const form = link.closest('form')
  sessionStorage.setItem(handoverName, form ? ticked(form) : (link.dataset.handover ?? ''))
})

/** Of the form that opens a class: without a tick all own questions, as in the class. */
function ticked(form: HTMLFormElement): string {
  const fields = new FormData(form)
  const own = JSON.parse(String(fields.get('own'))) as OwnItem[]
  const items = fields.getAll('items').map(String)
  return writeHandover({ own, items: items.length > 0 ? items : own.map(({ id }) => id) })
}
