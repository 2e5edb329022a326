/** Reads a teacher's questions on their device and shows what came of it. The file itself goes nowhere. */
import { readItems } from '../interchange/read-items.ts'

const source = document.querySelector<HTMLElement>('.own-source')
const field = source?.querySelector('textarea')
const chooser = source?.querySelector<HTMLInputElement>('input[type=file]')
const result = document.querySelector('#own-questions')
const said = document.querySelector('#questions-said')

/** More than forty questions ever take; reading more would hold up the page. In characters. */
const longest = 2_000_000
/** Milliseconds without a keystroke. */
const pause = 500
/** Ids of own questions end in two digits, and no class could be opened with more. */
const mostSent = 99

let waiting = 0
/** Counts readings: an answer to an earlier one comes too late. */
let latest = 0

if (source && field && chooser && result && said) {
  const tell = (text: string) => {
    result.textContent = ''
    said.textContent = text
    said.classList.toggle('visually-hidden', text === '')
  }

  const show = async () => {
    const reading = ++latest
    const text = field.value
    if (text.trim() === '') return tell('')
    if (text.length > longest) return tell(source.dataset.large ?? '')
    const answer = await fetch(source.dataset.action ?? '', {
      method: 'POST',
      headers: { 'HX-Request-Type': 'partial' },
      body: fieldsFor(text),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const html = await answer.text()
    if (reading !== latest) return
    tell('')
    result.innerHTML = html
    said.textContent = result.querySelector('h2')?.textContent ?? ''
    said.classList.add('visually-hidden')
  }

  const showSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void show().catch(() => tell(source.dataset.failed ?? '')), pause)
  }

  /** What was found, and which questions of the site are ticked already. */
  const fieldsFor = (text: string): URLSearchParams => {
    const { true: yes = '', false: no = '' } = source.dataset
    const { items, misreadings } = readItems(text, { true: yes, false: no })
    const own = items.slice(0, mostSent).map((item, at) => ({ ...item, id: idAt(at) }))
    const fields = new URLSearchParams({
      own: JSON.stringify(own),
      misreadings: JSON.stringify(misreadings.slice(0, 100)),
    })
    for (const box of result.querySelectorAll<HTMLInputElement>('[name=items]:checked')) {
      if (!box.value.startsWith('own-')) fields.append('items', box.value)
    }
    return fields
  }

  field.addEventListener('input', showSoon)
  chooser.addEventListener('change', async () => {
    const file = chooser.files?.[0]
    if (!file) return
    if (file.size > longest) return tell(source.dataset.large ?? '')
    field.value = await file.text()
    showSoon()
  })
  // A page that comes back from the history has its text still.
  if (field.value !== '') showSoon()
}

const idAt = (at: number): string => `own-${String(at + 1).padStart(2, '0')}`
