import type { AskedItem } from '../../answers/asked-item.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { setStatus } from '../../domain/embedded-item.ts'
import { type PresentedChoice, statuses } from '../../domain/item.ts'
import { Markup } from '../parts/markup.tsx'
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
        <li id={`c-${id}`}>
          <p>
            <Markup html={text} />
          </p>
          <p class="choices">
            {statuses.map((status) => {
              const letter = status[0] as string
              const isTaken = draft[parts.indexOf(id)] === letter
              const to = `${asked.to(setStatus(parts, draft, id, letter))}#c-${id}`
              return (
                <>
                  <StateLink to={to} isTaken={isTaken}>
                    {isTaken && <span aria-hidden="true">✓ </span>}
                    {site.t(`status.${status}`)}
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
