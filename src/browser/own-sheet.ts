/** Makes a worksheet of a teacher's own questions, or its key, from what the page before it handed over. */
import { readOwnItems } from '../domain/own/read-own-items.ts'
import { handoverName, readHandover } from '../domain/own/sheet-handover.ts'
import { ownSheetState } from '../states/teach/own-sheet.ts'
import { OwnSheet, OwnSheetChoices } from '../views/teach/worksheet/own-sheet.tsx'
import { deviceSite } from './device-site.ts'
import { loadOurs } from './our-questions.ts'

const place = document.querySelector<HTMLElement>('#own-sheet')
const choices = document.querySelector('#sheet-choices')
const tools = document.querySelector<HTMLElement>('#sheet-tools')
const said = document.querySelector('#sheet-said')

if (place && choices && tools && said) {
  const show = async () => {
    const handover = readHandover(sessionStorage.getItem(handoverName))
    const read = handover && readOwnItems(handover.own)
    const site = deviceSite(place.dataset, read && 'items' in read ? read.items : [])
    const asked = new URLSearchParams(location.search)
    const state = ownSheetState(site, {
      items: handover?.items ?? [],
      code: handover?.code,
      isKey: asked.get('show') === 'key',
      read: (name) => asked.get(name) ?? undefined,
    })
    if (!state.questions.some(({ own }) => own)) {
      said.textContent = place.dataset.empty ?? ''
      return
    }
    const { version } = state.look
    const words = { quiz: site.t('ownSheet.page.name'), version }
    document.title = site.t(state.isKey ? 'worksheet.key.title' : 'worksheet.title', words)
    choices.innerHTML = String(OwnSheetChoices({ site, state }))
    const ours = await loadOurs(site, state)
    const joining = state.code && location.origin + site.path(`/join/${state.code}`)
    place.innerHTML = String(OwnSheet({ site, state, ours, joining }))
    tools.hidden = false
  }
  void show().catch(() => {
    said.textContent = place.dataset.failed ?? ''
  })
}
