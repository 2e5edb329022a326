import type { Site } from '../../content/site.ts'
import { FactLine } from './fact-line.tsx'
import { StatusSigns } from './status-badge.tsx'

interface CitedNotesProps {
  site: Site
  /** Ids; a number and a colon before one where it is note `number` of its page. */
  facts: readonly string[]
}

/** The notes of one block, which open below it: one thing to press, however many facts stand behind it. */
export function CitedNotes({ site, facts }: CitedNotesProps) {
  const notes = facts.map((named) => {
    const [id = '', number] = named.split(':').toReversed()
    return { id, number }
  })
  return (
    <details class="cited">
      <summary>
        <StatusSigns site={site} facts={notes.map(({ id }) => id)} />{' '}
        {site.count('cite.notes', notes.length)}
      </summary>
      <ul>
        {notes.map(({ id, number }) => (
          <li id={number && `note-${number}`}>
            {/* Links to it are of the time when each citation had a number. */}
            <FactLine site={site} id={id} anchor={number && `cite-${number}`} />
          </li>
        ))}
      </ul>
    </details>
  )
}
