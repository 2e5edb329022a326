import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { setStatus } from '../../domain/embedded-item.ts'
import { statuses, statusOfLetter } from '../../domain/item.ts'
import type { PresentedChoice } from '../../domain/presented-item.ts'
import type { AskedItem } from '../../states/embed/asked-item.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { StateLink } from './state-link.tsx'

/** Links that sort each statement by how it is known. */
export function StatusLinks(props: {
  site: Site
  asked: AskedItem
  statements: readonly PresentedChoice[]
}) {
  const { site, asked, statements } = props
  const { draft, parts } = asked
  return (
    <ul class="statements">
      {statements.map(({ id, text }) => (
        <li class="statement" id={`c-${id}`}>
          <p>
            <Markup html={text} />
          </p>
          <p class="statuses">
            {statuses.map((status) => {
              const isTaken = statusOfLetter(draft[parts.indexOf(id)]) === status
              const to = `${asked.to(setStatus(parts, draft, id, status))}#c-${id}`
              return (
                <>
                  <StateLink to={to} isTaken={isTaken}>
                    {isTaken && <span aria-hidden="true">✓ </span>}
                    <StatusSign site={site} status={status} />
                    <span class="visually-hidden">
                      {isTaken && `, ${site.t('review.taken')}`}: {plainText(text)}
                    </span>
                  </StateLink>{' '}
                </>
              )
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
