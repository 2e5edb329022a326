/** The part of a report in which a teacher pastes names, and the table that they are put into. */
import { type ListedLearner, readClassList } from '../domain/class-list.ts'
import { forgetList, keepList, storage } from './kept-list.ts'
import { namedSheet } from './named-sheet.ts'

export class OwnNames {
  readonly #section: HTMLElement
  readonly #code: string
  readonly #field: HTMLTextAreaElement
  readonly #keeps: HTMLInputElement
  /** As it is shown now; what is typed meanwhile is none of it yet. */
  #text = ''

  constructor(section: HTMLElement, code: string) {
    this.#section = section
    this.#code = code
    this.#field = this.#part('textarea')
    this.#keeps = this.#part('input')
  }

  /** @param kept the list that this device has kept */
  offer(kept: string | undefined): void {
    this.#part('[data-scripts]').hidden = true
    this.#part('[data-works]').hidden = false
    this.#part('[data-keeps]').hidden = storage() === undefined
    this.#part('[data-show]').addEventListener('click', () => this.#take(this.#field.value))
    this.#part('[data-forget]').addEventListener('click', () => this.#forget())
    this.#keeps.addEventListener('change', () => this.#keep())
    for (const button of this.#section.querySelectorAll<HTMLElement>('[data-sheet]')) {
      button.addEventListener('click', () => void this.#download(button.dataset.sheet ?? ''))
    }
    // A browser may bring back what was ticked on an earlier visit.
    this.#keeps.checked = kept !== undefined
    if (kept === undefined) return
    this.#field.value = kept
    this.#take(kept)
  }

  /** Writes the names into the table as it stands now. */
  show(): void {
    if (!this.#text) return
    const rows = learnerRows(this.#section.dataset.numbers !== undefined)
    const { names, unmatched } = readClassList(
      this.#text,
      rows.map(({ learner }) => learner),
    )
    for (const { head, learner } of rows) writeName(head, names.get(learner.name))
    this.#say(this.#words('shown').replace('{n}', String(names.size)))
    this.#tellUnmatched(unmatched)
  }

  /** The class is gone, and so is all that is known of it here. */
  leave(): void {
    forgetList(this.#code)
    this.#section.remove()
  }

  #take(text: string): void {
    this.#text = text.trim()
    this.#part('[data-results]').hidden = false
    this.#keep()
    this.show()
  }

  #forget(): void {
    this.#field.value = ''
    this.#keeps.checked = false
    this.#text = ''
    forgetList(this.#code)
    for (const { head } of learnerRows(false)) writeName(head, undefined)
    this.#tellUnmatched([])
    this.#part('[data-results]').hidden = true
    this.#say(this.#words('gone'))
    this.#field.focus()
  }

  #keep(): void {
    const until = Number(this.#section.dataset.until)
    if (this.#keeps.checked && this.#text) keepList(this.#code, { text: this.#text, until })
    else forgetList(this.#code)
  }

  #tellUnmatched(lines: readonly string[]): void {
    const list = this.#part('ul[data-unmatched]')
    list.replaceChildren(
      ...lines.map((line) => {
        const entry = document.createElement('li')
        entry.textContent = line
        return entry
      }),
    )
    this.#part('p[data-unmatched]').hidden = lines.length === 0
  }

  async #download(address: string): Promise<void> {
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`sheet: ${response.status}`)
      const sheet = namedSheet(await response.text(), {
        heading: this.#words('column'),
        list: this.#text,
        hasNumbers: this.#section.dataset.numbers !== undefined,
      })
      save(sheet, `class-${this.#code}-names.csv`)
    } catch {
      this.#say(this.#words('failed'))
    }
  }

  /** Spoken once: what is the same already is not said again. */
  #say(words: string): void {
    const status = this.#part('[role="status"]')
    if (status.textContent !== words) status.textContent = words
  }

  #words(name: 'shown' | 'gone' | 'column' | 'failed'): string {
    return this.#section.dataset[name] ?? ''
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.#section.querySelector<Part>(selector)
    if (!part) throw new Error(`no ${selector}`)
    return part
  }
}

interface LearnerRow {
  /** The cell with the generated name. */
  head: HTMLElement
  learner: ListedLearner
}

/** The learners in the table. @param hasNumbers their numbers stand in the first cell behind the name */
function learnerRows(hasNumbers: boolean): LearnerRow[] {
  return [...document.querySelectorAll('tr[id^="learner-"]')].flatMap((row) => {
    const head = row.querySelector('th')
    const number = Number(hasNumbers && row.querySelector('td')?.textContent)
    const name = row.id.slice('learner-'.length)
    return head ? [{ head, learner: { name, ...(number > 0 && { number }) } }] : []
  })
}

function writeName(head: HTMLElement, name: string | undefined): void {
  head.querySelector('.own-name')?.remove()
  if (name === undefined) return
  const own = document.createElement('span')
  own.className = 'own-name'
  own.textContent = name
  head.prepend(own)
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
