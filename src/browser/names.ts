/**
 * Puts a teacher's own names into a report. The list is read here and sent nowhere: its field has no name and stands in
 * no form, and it is kept on the device only where the teacher says so.
 */
import { forgetList, keptList } from './kept-list.ts'
import { OwnNames } from './own-names.ts'

const section = document.querySelector<HTMLElement>('[data-names]')
if (section) begin(section, section.dataset.names ?? '')

function begin(section: HTMLElement, code: string): void {
  const kept = keptList(code, Date.now() / 1000)
  // Deleted before this page was opened.
  if (isGone()) {
    forgetList(code)
    return
  }
  const list = new OwnNames(section, code)
  list.offer(kept)
  document.addEventListener('htmx:after:swap', () => {
    if (isGone()) list.leave()
    else list.show()
  })
}

/** Whether the class was deleted: then its report has no head. */
function isGone(): boolean {
  return document.querySelector('.report-header') === null
}
