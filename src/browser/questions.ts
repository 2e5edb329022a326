/** Reads a teacher's questions on their device and shows what came of it. The file itself goes nowhere. */
import { longestOwn, mostOwnItems } from '../domain/own/own-item.ts'
import { textStart } from '../domain/text-start.ts'
import type { ReadableItem } from '../interchange/item.ts'
import type { Misreading, Written } from '../interchange/losses.ts'
import { readItems } from '../interchange/read-items.ts'
import { decodeFile } from '../interchange/reading/decode.ts'
import { mostCharacters } from '../interchange/reading/limits.ts'
import { freshIds } from '../interchange/yaml/ids.ts'
import { writeYaml } from '../interchange/yaml/write.ts'
import { onFile } from './chosen-file.ts'
import { fileName, save } from './download.ts'

const source = document.querySelector<HTMLElement>('.own-source')
const field = source?.querySelector('textarea')
const chooser = source?.querySelector<HTMLInputElement>('input[type=file]')
const result = document.querySelector('#own-questions')
const said = document.querySelector('#questions-said')
const omitted = document.querySelector<HTMLElement>('#questions-omitted')
const download = document.querySelector<HTMLElement>('#questions-download')

/** Milliseconds without a keystroke. */
const pause = 500
/** More than anybody reads. */
const mostMisreadings = 100

let waiting = 0
/** Counts readings: an answer to an earlier one comes too late. */
let latest = 0
/** Of the file that the text came from; empty where it was typed. */
let title = ''
/** What is to be said of the file, beside its questions. */
let ofFile: readonly Misreading[] = []
/** What is shown. */
let found: readonly ReadableItem[] = []

if (source && field && chooser && result && said && download && omitted) {
  const tell = (text: string) => {
    latest++
    result.textContent = ''
    omitted.textContent = ''
    download.hidden = true
    said.textContent = text
    said.classList.toggle('visually-hidden', text === '')
  }

  const show = async (isFile = false) => {
    const text = field.value
    // Of an empty file it is said that there is nothing in it.
    if (text.trim() === '' && !isFile) return tell('')
    if (text.length > mostCharacters) return tell(source.dataset.large ?? '')
    const reading = ++latest
    const { true: yes = '', false: no = '' } = source.dataset
    const { items, misreadings } = readItems(text, {
      words: { true: yes, false: no },
      most: mostOwnItems,
    })
    const answer = await fetch(source.dataset.action ?? '', {
      method: 'POST',
      headers: { 'HX-Request-Type': 'partial' },
      body: fieldsFor(items, [...ofFile, ...misreadings]),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const html = await answer.text()
    if (reading !== latest) return
    tell('')
    result.innerHTML = html
    found = items
    download.hidden = items.length === 0
    said.classList.add('visually-hidden')
    const heading = result.querySelector('h2')
    if (!heading) return
    if (isFile) {
      // What came of a file is below the text that it filled: the focus leads there, and has it read.
      field.rows = 4
      heading.tabIndex = -1
      heading.focus()
      heading.scrollIntoView()
    } else said.textContent = heading.textContent
  }

  const showSoon = (isFile = false) => {
    clearTimeout(waiting)
    waiting = setTimeout(
      () => void show(isFile).catch(() => tell(source.dataset.failed ?? '')),
      pause,
    )
  }

  /** What was found, and which questions of the site are ticked already. */
  const fieldsFor = (
    items: readonly ReadableItem[],
    misreadings: readonly Misreading[],
  ): URLSearchParams => {
    const fields = new URLSearchParams({
      own: JSON.stringify(items.map(ownOf)),
      misreadings: JSON.stringify(misreadings.slice(0, mostMisreadings)),
    })
    for (const box of result.querySelectorAll<HTMLInputElement>('[name=items]:checked')) {
      if (!box.value.startsWith('own-')) fields.append('items', box.value)
    }
    return fields
  }

  field.addEventListener('input', () => {
    title = ''
    ofFile = []
    showSoon()
  })
  download.addEventListener('click', () => {
    const { content, omissions } = yamlOf(found)
    if (content !== '') {
      save(content, `${fileName(title || (found[0]?.topic ?? ''), 'questions')}.yaml`)
    }
    const left = omissions.map(({ id }) => `“${textStart(id)}”`).join(', ')
    omitted.textContent = left && (omitted.dataset.words ?? '').replace('{questions}', () => left)
  })
  onFile(source, chooser, async (file) => {
    clearTimeout(waiting)
    // Not even read.
    if (file.size > mostCharacters) return tell(source.dataset.large ?? '')
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()))
    if (!decoded) return tell(source.dataset.binary ?? '')
    field.value = decoded.text
    title = file.name.replace(/\.\w+$/, '')
    ofFile = decoded.isGuessed ? [{ line: 1, reason: 'encoding' }] : []
    showSoon(true)
  })
  // A page that comes back from the history has its text still.
  if (field.value !== '') showSoon()
}

/** As a class has it. What is longer than a title is the question itself, which stands there already. */
const ownOf = (item: ReadableItem, at: number): ReadableItem => ({
  ...item,
  id: `own-${String(at + 1).padStart(2, '0')}`,
  title: item.title.length > longestOwn.title ? '' : item.title,
})

/** For the content folder, with ids as it wants them. What it has no room for is named by its text. */
function yamlOf(items: readonly ReadableItem[]): Written {
  const ids = freshIds(items.length)
  const { content, omissions } = writeYaml(
    items.map((item, at) => ({ ...item, id: ids[at] ?? item.id })),
  )
  const stemOf = (id: string) => items[ids.indexOf(id)]?.stem ?? ''
  return { content, omissions: omissions.map(({ id, reason }) => ({ id: stemOf(id), reason })) }
}
